import type { AgentMessageToolCall } from '../wire/agentTypes.js'
import { callGrewInto } from './callGrewInto.js'
import { mergeToolCalls } from './toolCalls.js'

/**
 * Merges the calls of two copies of a message of which nobody can tell which one is newer: each call stands as far as
 * it has come in either, and none goes.
 */
export function mergeTiedCalls(
  older: readonly AgentMessageToolCall[],
  newer: readonly AgentMessageToolCall[],
): AgentMessageToolCall[] {
  const arrived = new Map(mergeToolCalls(older, newer).map((call) => [call.id, call]))
  const kept = older.map((call) => {
    const other = arrived.get(call.id)
    arrived.delete(call.id)
    return other === undefined || callGrewInto(other, call) ? call : other
  })
  return [...kept, ...arrived.values()]
}
