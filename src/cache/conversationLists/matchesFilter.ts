import type { ConversationFilter } from '../../client/listQuery.js'
import { isRecord } from '../../wire/isRecord.js'
import { SUMMARY_FIELDS, type ConversationSummary } from './ConversationSummary.js'

/**
 * False for a conversation that a filter leaves out: not every server filters. Only equality is looked at, and only
 * where a summary can tell: the rest is the server's word. Values are compared as text, as they go on the wire.
 */
export function matchesFilter(conversation: ConversationSummary, filter: ConversationFilter): boolean {
  return Object.entries(filter).every(([path, wanted]) => {
    const keys = path.split('.')
    // what is no value is an operator, or is dropped on its way
    const isTold = SUMMARY_FIELDS.includes(keys[0] ?? '') && isValue(wanted)
    return !isTold || isSame(valueAt(conversation, keys), wanted)
  })
}

type Value = string | number | boolean

function isValue(value: unknown): value is Value {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

/** Of a list, one item is enough. */
function isSame(value: unknown, wanted: Value): boolean {
  if (Array.isArray(value)) return value.some((item) => isSame(item, wanted))
  return isValue(value) && String(value) === String(wanted)
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value)
}
