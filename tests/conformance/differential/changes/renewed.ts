import { isRecord } from '../../../../src/wire/isRecord.js'
import type { Case } from '../caseTypes.js'
import type { Exchange } from '../exchangeTypes.js'

/** The user's token changes before the call, and ours has the new one everywhere. */
export const renewed = {
  before: ({ call }) => call('setToken', 'later-token'),
  // a copy of an exchange is an exchange
  instead: [{ row: 'current-token', change: (exchange) => renew(exchange) as Exchange }],
} satisfies Partial<Case>

/** A copy in which each text that holds the first token holds the later one. */
function renew(value: unknown): unknown {
  if (typeof value === 'string') return value.replace('user-token', 'later-token')
  if (Array.isArray(value)) return value.map(renew)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renew(inner)]))
}
