import { expect } from 'vitest'
import type { Instead } from '../caseTypes.js'
import type { Outcome } from '../exchangeTypes.js'

/** Ours sends nothing and goes nowhere, and says why. */
export function refuses(row: string, how: 'rejected' | 'threw', words: RegExp): Instead {
  const error: unknown = expect.objectContaining({ message: expect.stringMatching(words) })
  const outcome: Outcome = how === 'threw' ? { threw: error } : { rejected: error }
  return {
    row,
    change: ({ page, ...exchange }) => ({
      ...exchange,
      ...{ outcome, requests: [], handshakes: [], rooms: [] },
      page: page && { ...page, navigations: [], popups: [] },
    }),
  }
}
