import { isHttpError } from '../wire/errors.js'

const LONGEST_MS = 60_000

/**
 * How many milliseconds the server asks not to be asked again, a minute at most: `Retry-After` in seconds or as a date,
 * as RFC 9110 has it. 0 where it asks for nothing.
 */
export function patienceOf(error: unknown, date: number): number {
  const asked = isHttpError(error) ? error.response?.headers['retry-after'] : undefined
  if (asked === undefined) return 0
  const seconds = Number(asked)
  const ms = Number.isNaN(seconds) ? Date.parse(asked) - date : seconds * 1_000
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(0, ms), LONGEST_MS)
}
