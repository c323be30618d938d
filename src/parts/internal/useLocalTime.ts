'use client'
import { useLabels } from './LabelsContext.js'
import { parseDate } from './parseDate.js'
import { useMounted } from './useMounted.js'

/** A point in time, for a `<time>`. */
export interface LocalTime {
  /** ISO 8601, in UTC. */
  dateTime: string
  /** All of it, in words; `undefined` until mounted. */
  title: string | undefined
  /** As much of it as was asked for; `null` until mounted. */
  words: string | null
}

/**
 * A date of the server's in the reader's own time zone, which a server does not know: the words are there once mounted.
 * `null` for a date that is none.
 */
export function useLocalTime(
  text: string,
  formatFor: (date: Date) => Intl.DateTimeFormatOptions,
): LocalTime | null {
  const { locale } = useLabels()
  const isMounted = useMounted()
  const time = parseDate(text)
  if (!Number.isFinite(time)) return null
  const date = new Date(time)
  const say = (format: Intl.DateTimeFormatOptions) => date.toLocaleString(locale, format)
  return {
    dateTime: date.toISOString(),
    title: isMounted ? say({ dateStyle: 'full', timeStyle: 'short' }) : undefined,
    words: isMounted ? say(formatFor(date)) : null,
  }
}
