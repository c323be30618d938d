import type { AgentMessage } from '../wire/agentTypes.js'
import type { Outbox, OutboxItem } from './outbox.js'

/**
 * Finds the item whose echo a message is: by the local id, where the server returns it, else by what it says.
 * `undefined` for a message that somebody else sent, or this user elsewhere.
 */
export function findEchoed(
  outbox: Outbox,
  conversationId: string,
  message: AgentMessage,
): OutboxItem | undefined {
  if (message.role !== 'user' || outbox.some(({ confirmedId }) => confirmedId === message.id))
    return undefined
  const open = outbox.filter(
    (item) =>
      item.conversationId === conversationId && item.confirmedId === undefined && item.delivery !== 'queued',
  )
  const localId = message.additional_message_params?.['local_id']
  if (typeof localId === 'string') return open.find((item) => item.localId === localId)
  return open.find((item) => item.twins?.includes(message.id) === false && saysTheSame(item.message, message))
}

/** Messages of the user's own that say the same: what an echo must not be taken for. */
export function twinsOf(message: AgentMessage, messages: readonly AgentMessage[]): readonly string[] {
  return messages.filter((known) => known.role === 'user' && saysTheSame(known, message)).map(({ id }) => id)
}

/** True when two messages have the same words and files. */
function saysTheSame(a: AgentMessage, b: AgentMessage): boolean {
  return (
    JSON.stringify(a.content ?? '') === JSON.stringify(b.content ?? '') &&
    JSON.stringify(a.file_urls ?? []) === JSON.stringify(b.file_urls ?? [])
  )
}
