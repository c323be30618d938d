import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import { ProtocolError } from '../wire/errors.js'
import { isRecord } from '../wire/isRecord.js'
import { decodeMessage } from './decodeMessage.js'

/**
 * Reads a conversation from a server's answer.
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
  if (Array.isArray(json)) {
    return json.filter((item) => isRecord(item) && typeof item['id'] === 'string').map(decodeConversation)
  }
  throw new ProtocolError(
    `The server answered with ${describe(json)} where a list of conversations belongs`,
    { data: json },
  )
}

function describe(json: unknown): string {
  if (typeof json === 'string' && json.trimStart().startsWith('<')) {
    return 'a page of HTML (is /api forwarded to a Base44 server?)'
  }
  if (json === null || json === '') return 'nothing'
  return Array.isArray(json) ? 'a list' : isRecord(json) ? 'an object without an id' : `a ${typeof json}`
}
