'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { parseDate } from '../internal/parseDate.js'
import { useClock } from '../internal/useClock.js'
import { useMounted } from '../internal/useMounted.js'
import { describeDay, isSameDay } from './describeDay.js'
import { useRow, type RowContextValue } from './rowContext.js'

/** The props of `ChatDateSeparator`. */
export type ChatDateSeparatorProps = PartProps<'div'>

/**
 * The day on which what follows was written, in the reader's own time zone. Renders nothing before a row of the same
 * day as the one before it, before a thread of today alone, and on a server, which does not know the zone.
 */
export const ChatDateSeparator = forwardRef<HTMLDivElement, ChatDateSeparatorProps>(
  function ChatDateSeparator({ children, ...props }, ref) {
    const row = useRow('ChatDateSeparator')
    const labels = useLabels()
    const isMounted = useMounted()
    const now = new Date(useClock(today))
    const day = isMounted ? dayThatBegins(row, now) : null
    if (!day) return null
    const words = describeDay(day, now, labels)
    return (
      <Div role="separator" aria-label={words} {...props} ref={ref}>
        {children ?? words}
      </Div>
    )
  },
)

const today = () => new Date().toDateString()

function dayThatBegins({ row, previousDate }: RowContextValue, now: Date): Date | null {
  const time = parseDate(row.message.created_date)
  if (!Number.isFinite(time)) return null
  const date = new Date(time)
  const before = previousDate === undefined ? now : new Date(parseDate(previousDate))
  return isSameDay(date, before) ? null : date
}
