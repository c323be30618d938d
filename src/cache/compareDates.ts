/**
 * Compares two of the server's dates: negative when `a` is older, positive when it is newer, 0 when they can't be
 * told apart. Dates without a zone are UTC, and two of different precision are compared at the coarser one, since
 * servers write the same moment as `…:05`, `…:05.12Z` and `…:05.123456`. A date that is missing or can't be read is
 * no evidence: 0.
 */
export function compareDates(a: unknown, b: unknown): number {
  const left = parseDate(a)
  const right = parseDate(b)
  if (left === undefined || right === undefined) return 0
  if (left.seconds !== right.seconds) return left.seconds - right.seconds
  const digits = Math.min(left.fraction.length, right.fraction.length)
  return left.fraction.slice(0, digits).localeCompare(right.fraction.slice(0, digits), 'en')
}

interface ServerDate {
  /** Whole seconds since the epoch. */
  seconds: number
  /** The digits behind the seconds, as many as were written. */
  fraction: string
}

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:?\d{2})?$/i

function parseDate(text: unknown): ServerDate | undefined {
  const parts = typeof text === 'string' ? ISO_DATE.exec(text) : null
  if (parts === null) return undefined
  const [, day, time, fraction = '', zone = 'Z'] = parts
  const seconds = Date.parse(`${day}T${time}${zone.toUpperCase()}`) / 1000
  return Number.isNaN(seconds) ? undefined : { seconds, fraction }
}
