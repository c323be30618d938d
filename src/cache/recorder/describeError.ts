import { isBase44Error } from '../../wire/errors.js'
import type { RecordedError } from './RecordedSession.js'

/** What of an error is recorded: no headers, no body, no address, all of which may hold a token. */
export function describeError(error: unknown): RecordedError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const { name, message } = error
  return isBase44Error(error) ? { name, message, status: error.status, code: error.code } : { name, message }
}
