'use client'
import { useLocalTime } from '../parts/internal/useLocalTime.js'

/** When something last happened, as short as it is clear: the time for today, else the day, with another year's number. */
export function ConversationTime({ date }: { date: string }) {
  const time = useLocalTime(date, formatFor)
  if (!time) return null
  return (
    <time className="b44-meta" dir="auto" dateTime={time.dateTime} title={time.title}>
      {time.words}
    </time>
  )
}

function formatFor(date: Date): Intl.DateTimeFormatOptions {
  const now = new Date()
  if (date.toDateString() === now.toDateString()) return { hour: 'numeric', minute: '2-digit' }
  const isThisYear = date.getFullYear() === now.getFullYear()
  return { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) }
}
