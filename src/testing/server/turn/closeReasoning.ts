import type { AgentMessage } from '../../../wire/agentTypes.js'

/** Ends a message's reasoning, if it is open. */
export function closeReasoning(message: AgentMessage, now: string): AgentMessage {
  const { reasoning } = message
  return reasoning && reasoning.end_date === undefined
    ? { ...message, reasoning: { ...reasoning, end_date: now } }
    : message
}
