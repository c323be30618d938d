import type { AgentMessage } from '../../../wire/agentTypes.js'
import { closeReasoning } from './closeReasoning.js'

/**
 * Closes a message whose answer will not go on: reasoning ends, calls that still run become `stopped` or `error`, text
 * stays. Where nothing had been said yet, `sentence` says what happened.
 */
export function closeMessage(
  message: AgentMessage,
  now: string,
  status: 'stopped' | 'error',
  sentence: string,
): AgentMessage {
  const closed = closeReasoning(message, now)
  const said = typeof closed.content === 'string' && closed.content.trim() !== ''
  return {
    ...closed,
    content: said ? (closed.content ?? '') : sentence,
    ...(closed.tool_calls
      ? {
          tool_calls: closed.tool_calls.map((call) =>
            call.status === 'running' ? { ...call, status } : call,
          ),
        }
      : {}),
  }
}
