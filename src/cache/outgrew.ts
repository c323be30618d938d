import { replaceEqualDeep } from '@tanstack/react-query'
import type { AgentMessage } from '../wire/agentTypes.js'
import { grewInto } from './grewInto.js'

/**
 * True when one copy of a message says all that another does, and more, and they differ in nothing else: it is the later
 * one, whatever its date.
 */
export function outgrew(later: AgentMessage, earlier: AgentMessage): boolean {
  return grewInto(earlier, later) && !grewInto(later, earlier) && isEqual(besides(later), besides(earlier))
}

/** What does not grow. */
function besides(message: AgentMessage): Partial<AgentMessage> {
  const { content: _, reasoning: __, tool_calls: ___, usage: ____, updated_date: _____, ...rest } = message
  return rest
}

function isEqual(a: unknown, b: unknown): boolean {
  return replaceEqualDeep(a, b) === a
}
