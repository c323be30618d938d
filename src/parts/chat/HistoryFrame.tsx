'use client'
import { forwardRef } from 'react'
import type { CustomContainerComponentProps } from 'virtua'
import { historyLayout } from './historyLayout.js'

/** As high as all of history, most of which is not there. Takes clicks while it scrolls too. */
export const HistoryFrame = forwardRef<HTMLDivElement, CustomContainerComponentProps>(function HistoryFrame(
  { style, children },
  ref,
) {
  return (
    <div ref={ref} style={{ ...style, ...historyLayout, pointerEvents: 'auto' }}>
      {children}
    </div>
  )
})
