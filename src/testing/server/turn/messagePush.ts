import type { AgentMessage } from '../../../wire/agentTypes.js'
import type { Push } from '../edgeTypes.js'
import { presentMessage } from '../services/presentMessage.js'
import type { Switches } from '../switchTypes.js'
import { conversationRoom } from './conversationRoom.js'

const maxArguments = 500
const maxResults = 50

/** A message as it goes through a room: whole, but for the strings of its tool calls, which are cut. */
export function messagePush(conversationId: string, message: AgentMessage, switches: Switches): Push {
  const shown = presentMessage(message, switches)
  const tool_calls = shown.tool_calls?.map((call) => ({
    ...call,
    arguments_string: call.arguments_string.slice(0, maxArguments),
    ...(call.results === undefined ? {} : { results: call.results.slice(0, maxResults) }),
  }))
  const _message = tool_calls ? { ...shown, tool_calls } : shown
  return { room: conversationRoom(conversationId), data: JSON.stringify({ _message }) }
}
