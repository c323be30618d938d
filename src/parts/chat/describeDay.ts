import type { Labels } from '../labels.js'

/** A day as one would name it: today, yesterday, or by its date, with the year of another one. */
export function describeDay(date: Date, now: Date, labels: Labels): string {
  const yesterday = new Date(now)
  yesterday.setDate(now.getDate() - 1)
  if (isSameDay(date, now)) return labels.today
  if (isSameDay(date, yesterday)) return labels.yesterday
  const isThisYear = date.getFullYear() === now.getFullYear()
  return date.toLocaleDateString(labels.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  })
}

/** In the zone of this device. */
export function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString()
}
