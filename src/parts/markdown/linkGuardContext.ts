'use client'
import { createContext } from 'react'

/** Asks whether a link may be followed. `undefined` outside a `LinkGuard`. */
export const LinkGuardContext = createContext<((url: URL, link: HTMLElement) => void) | undefined>(undefined)
