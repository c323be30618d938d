import { isRecord } from '../../wire/isRecord.js'
import { decodeConversations } from '../decodeConversation.js'
import type { ConversationSummary } from './ConversationSummary.js'

/**
 * Reads a list of conversations. Their messages are dropped unread: not every server leaves them out when asked to.
 *
 * @throws {ProtocolError} when it is no list
 */
export function decodeSummaries(json: unknown): ConversationSummary[] {
  const bare = Array.isArray(json) ? json.map((item: unknown) => withoutMessages(item)) : json
  return decodeConversations(bare).map(({ messages: _, ...conversation }) => ({
    ...conversation,
    agent_name: text(conversation.agent_name),
    created_date: text(conversation.created_date),
    updated_date: text(conversation.updated_date),
  }))
}

function withoutMessages(item: unknown): unknown {
  return isRecord(item) ? { ...item, messages: [] } : item
}

/** A server that leaves a field out says nothing about it. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
