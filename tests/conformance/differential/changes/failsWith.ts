import type { Instead } from '../caseTypes.js'
import { isRecord } from '../../../../src/wire/isRecord.js'
import { mapOutcome } from './mapOutcome.js'

/** The error is described by these, to the caller and to `onError`. */
export function failsWith(row: string, words: { name?: string; message?: unknown; code?: string }): Instead {
  const inWords = (error: unknown) => (isRecord(error) ? { ...error, ...words } : error)
  return {
    row,
    change: (exchange) => ({ ...mapOutcome(inWords)(exchange), errors: exchange.errors.map(inWords) }),
  }
}
