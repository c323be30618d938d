import type { AgentMessageInput } from '../../wire/agentTypes.js'
import { customContextOf, type AgentContext } from './contexts.js'

/** A message with what the user is looking at; one that brings a context of its own goes as it is. */
export function withContexts(
  input: string | AgentMessageInput,
  contexts: readonly AgentContext[],
): string | AgentMessageInput {
  if (contexts.length === 0) return input
  const given: AgentMessageInput = typeof input === 'string' ? { content: input } : input
  return given.custom_context ? given : { ...given, custom_context: contexts.map(customContextOf) }
}
