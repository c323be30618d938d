import type { AgentMessage, AgentMessageInput } from '../wire/agentTypes.js'
import { Base44Error } from '../wire/errors.js'
import type { OutboxItem } from './outbox.js'
import type { Thread } from './thread.js'

/** What a message is made from. */
export interface NewMessage {
  thread: Thread
  conversationId: string | undefined
  input: string | AgentMessageInput
  localId: string
  /** Names the conversation that is made for it, if one has to be made. */
  createId: string
  /** ISO 8601. */
  date: string
}

/**
 * Makes the outbox item of a message that the user sends.
 *
 * @throws {Base44Error} when there is nothing to send
 */
export function createOutboxItem({ input, localId, date, ...rest }: NewMessage): OutboxItem {
  const given: AgentMessageInput = typeof input === 'string' ? { content: input } : input
  if (isEmpty(given)) {
    throw new Base44Error('send needs something to say: a text, an object with `content`, or `file_urls`')
  }
  const message: AgentMessage = {
    role: 'user',
    ...given,
    id: localId,
    created_date: date,
    updated_date: date,
  }
  return {
    localId,
    message,
    delivery: 'queued',
    ...rest,
    confirmedId: undefined,
    isNamed: false,
    isAnswered: false,
    isOut: false,
    twins: undefined,
  }
}

/** What goes on the wire: what the user gave, and our own id, for servers that send it back. */
export function messageBody({ message, localId }: OutboxItem): AgentMessageInput {
  const { id: _id, created_date: _created, updated_date: _updated, ...body } = message
  return { ...body, additional_message_params: { ...body.additional_message_params, local_id: localId } }
}

function isEmpty({ content, file_urls: files }: AgentMessageInput): boolean {
  const hasText =
    typeof content === 'string' ? content.trim() !== '' : content !== undefined && content !== null
  return !hasText && (files ?? []).length === 0
}
