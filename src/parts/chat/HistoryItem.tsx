'use client'
import { forwardRef } from 'react'
import type { CustomItemComponentProps } from 'virtua'
import { historyLayout } from './historyLayout.js'

/** Where a row of history stands, with the gap to the one before it. */
export const HistoryItem = forwardRef<HTMLDivElement, CustomItemComponentProps>(function HistoryItem(
  { style, index, children },
  ref,
) {
  return (
    <div ref={ref} style={{ ...style, ...historyLayout }} data-history-place={index}>
      {index > 0 && <div />}
      {children}
    </div>
  )
})
