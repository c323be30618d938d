import type { BucketUnit } from './bucketUnits.js'

const dayMs = 86_400_000

/**
 * The span that a date lies in, by its name in ISO 8601: `2026-09-01`, `2026-W36`, `2026-09`, `2026`. What isn't a date lies
 * in none.
 */
export function bucketDate(value: unknown, unit: BucketUnit): string | null {
  const day = typeof value === 'string' ? /^\d{4}-\d\d-\d\d(?=$|[T ])/i.exec(value)?.[0] : undefined
  if (day === undefined) return null
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return weekOf(day)
    case 'month':
      return day.slice(0, 7)
    case 'year':
      return day.slice(0, 4)
    default:
      return unit satisfies never
  }
}

/** A week belongs to the year that has its Thursday. */
function weekOf(day: string): string | null {
  const time = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(time)) return null
  const weekday = (new Date(time).getUTCDay() + 6) % 7
  const thursday = new Date(time + (3 - weekday) * dayMs)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayMs / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
