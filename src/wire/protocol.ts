import type { AgentConversation, AgentMessage } from './agentTypes.js'
import { decodeMessage } from './decodeMessage.js'
import { ProtocolError } from './errors.js'
import { isRecord } from './isRecord.js'

/** What a push can be, once decoded. */
export type Push =
  | { type: 'message'; room: string; message: AgentMessage }
  | { type: 'other'; room: string; data: unknown }
  | { type: 'malformed'; room: string | undefined; reason: string }

/** The room in which a conversation's messages are pushed. */
export function conversationRoom(conversationId: string): string {
  return `/agent-conversations/${conversationId}`
}

/** Decodes an `update_model` event, `{room, data: JSON text}`. Never throws: what can't be read is `malformed`. */
export function decodePush(payload: unknown): Push {
  if (!isRecord(payload) || typeof payload['room'] !== 'string') {
    return { type: 'malformed', room: undefined, reason: 'a push names no room' }
  }
  const { room, data } = payload
  const decoded = typeof data === 'string' ? parseJson(data) : data
  if (!isRecord(decoded)) return { type: 'malformed', room, reason: 'its data is not a JSON object' }
  if (!Object.hasOwn(decoded, '_message')) return { type: 'other', room, data: decoded }
  const message = decodeMessage(decoded['_message'])
  return message
    ? { type: 'message', room, message }
    : { type: 'malformed', room, reason: 'its message has no id' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads a conversation from a GET's answer.
 * @throws {ProtocolError} when it isn't one, saying what came instead
 */
export function decodeConversation(json: unknown): AgentConversation {
  if (!isRecord(json) || typeof json['id'] !== 'string') {
    throw new ProtocolError(`The server answered with ${describe(json)} where a conversation belongs`, {
      data: json,
    })
  }
  const messages = Array.isArray(json['messages']) ? decodeMessages(json['messages']) : []
  // the id was checked and the messages decoded; the rest is the server's word, read defensively where it is used
  return { ...json, messages } as unknown as AgentConversation
}

function decodeMessages(list: unknown[]): AgentMessage[] {
  const byId = new Map<string, AgentMessage>()
  list.filter(isRecord).forEach((json, index) => {
    const message = decodeMessage(json) ?? decodeMessage({ ...json, id: `no-id-${index}` })
    if (message) byId.set(message.id, message)
  })
  return [...byId.values()]
}

/** Reads a list of conversations, leaving out what isn't one. */
export function decodeConversations(json: unknown): AgentConversation[] {
  if (!Array.isArray(json)) {
    throw new ProtocolError(
      `The server answered with ${describe(json)} where a list of conversations belongs`,
      { data: json },
    )
  }
  return json.filter((item) => isRecord(item) && typeof item['id'] === 'string').map(decodeConversation)
}

function describe(json: unknown): string {
  if (typeof json === 'string' && json.trimStart().startsWith('<')) {
    return 'a page of HTML (is /api forwarded to a Base44 server?)'
  }
  if (json === null) return 'nothing'
  return Array.isArray(json) ? 'a list' : isRecord(json) ? 'an object without an id' : `a ${typeof json}`
}
