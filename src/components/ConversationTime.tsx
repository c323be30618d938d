'use client'
import { useLabels } from '../parts/internal/LabelsContext.js'
import { parseDate } from '../parts/internal/parseDate.js'
import { useMounted } from '../parts/internal/useMounted.js'

/**
 * When something last happened, as short as it is clear: the time for today, else the day, with the year for another
 * one. In the reader's own time zone, which a server does not know: filled in once mounted.
 */
export function ConversationTime({ date: text }: { date: string }) {
  const { locale } = useLabels()
  const isMounted = useMounted()
  const time = parseDate(text)
  if (!Number.isFinite(time)) return null
  const date = new Date(time)
  return (
    <time
      className="b44-meta"
      dir="auto"
      dateTime={date.toISOString()}
      title={isMounted ? date.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' }) : undefined}
    >
      {isMounted ? date.toLocaleString(locale, formatFor(date, new Date())) : null}
    </time>
  )
}

function formatFor(date: Date, now: Date): Intl.DateTimeFormatOptions {
  if (date.toDateString() === now.toDateString()) return { hour: 'numeric', minute: '2-digit' }
  const isThisYear = date.getFullYear() === now.getFullYear()
  return { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) }
}
