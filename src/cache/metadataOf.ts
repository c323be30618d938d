import { isRecord } from '../wire/isRecord.js'
import type { JsonObject } from '../wire/agentTypes.js'
import type { AgentThread } from './thread.js'

/**
 * The field of a conversation's metadata under which the kit keeps a name of its own: a conversation whose making was
 * answered with an error is found again by it, and not made twice.
 */
export const LOCAL_ID_FIELD = 'base44_local_id'

const IN_METADATA = 'metadata.'

/** The metadata of a new conversation: what the app gives, and what it will look for. */
export function metadataOf({ match = {}, metadata }: Pick<AgentThread, 'match' | 'metadata'>): JsonObject {
  const made: JsonObject = { ...metadata }
  for (const [path, value] of Object.entries(match)) {
    if (path.startsWith(IN_METADATA) && isValue(value))
      put(made, path.slice(IN_METADATA.length).split('.'), value)
  }
  return made
}

/** What is no value is an operator of the filter. */
function isValue(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function put(target: JsonObject, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    target[name] = value
    return
  }
  const before = target[name]
  const inner: JsonObject = isRecord(before) ? { ...before } : {}
  target[name] = inner
  put(inner, rest, value)
}
