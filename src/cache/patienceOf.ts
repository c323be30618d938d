import { isHttpError } from '../wire/errors.js'

/** How long the server asks not to be asked again: `Retry-After` in seconds or as a date, as RFC 9110 has it. */
export function patienceOf(error: unknown, date: number): number {
  const asked = isHttpError(error) ? error.response?.headers['retry-after'] : undefined
  if (asked === undefined) return 0
  const seconds = Number(asked)
  const ms = Number.isNaN(seconds) ? Date.parse(asked) - date : seconds * 1_000
  return Number.isNaN(ms) ? 0 : Math.max(0, ms)
}
