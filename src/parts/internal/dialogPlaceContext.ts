'use client'
import { createContext, type ReactNode } from 'react'

/** A dialog that was opened from somewhere in the text. */
export interface OpenDialog {
  /** What it was opened from. */
  opener: HTMLElement
  render: (onClose: () => void) => ReactNode
}

/** Opens a dialog. `undefined` where there is no `DialogPlace` above. */
export const DialogPlaceContext = createContext<((dialog: OpenDialog) => void) | undefined>(undefined)
