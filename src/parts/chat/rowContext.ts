'use client'
import type { MessageRow } from '../../cache/rows.js'
import { createPartContext } from '../internal/createPartContext.js'

/** One row, for the parts that depend on where it stands. */
export interface RowContextValue {
  row: MessageRow
  /** When the row before it was written, if there is one. */
  previousDate: string | undefined
  isLast: boolean
}

export const [RowProvider, useRow] = createPartContext<RowContextValue>('ChatMessages')
