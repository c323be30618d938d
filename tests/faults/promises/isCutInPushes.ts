import type { AgentMessageToolCall } from '../../../src/wire/agentTypes.js'

/** More than a push carries, by PROTOCOL.md 2. */
export function isCutInPushes({ arguments_string, results = '' }: AgentMessageToolCall): boolean {
  return arguments_string.length > 500 || results.length > 50
}
