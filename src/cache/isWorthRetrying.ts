import { HttpError } from '../wire/errors.js'

/** False for an answer that will be the same next time: a 4xx, but for "too slow" and "too often". */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof HttpError)) return true
  return error.status >= 500 || error.status === 408 || error.status === 429
}
