import type { AgentMessage } from '../wire/agentTypes.js'

/** How far a message that the user sent has come, until the server's copy takes its place. */
export type Delivery = 'queued' | 'sending' | 'failed' | 'unknown'

/** A message that the user sent and the server has not confirmed. */
export interface PendingMessage {
  /** Made here, kept for good: also the row's key after the server's copy has come. */
  localId: string
  message: AgentMessage
  delivery: Delivery
  /** Why, when `delivery` is `failed` or `unknown`. */
  error?: Error
}

/** A pending message and what is needed in order to send and to recognise it. */
export interface OutboxItem extends PendingMessage {
  /** The conversation that it belongs to, from before that has an id. */
  threadKey: string
  conversationId: string | undefined
  /** The server's copy, once it is known. */
  confirmedId: string | undefined
  /** Messages that said the same before this was sent: none of them is its echo. */
  twins: readonly string[]
}

/** First in, first out within each thread. Items leave when they are confirmed and answered, or discarded. */
export type Outbox = readonly OutboxItem[]

/** What happens to an item. */
export type OutboxEvent =
  | { type: 'added'; item: OutboxItem }
  | { type: 'sending'; localId: string }
  | { type: 'confirmed'; localId: string; messageId: string }
  | { type: 'answered'; localId: string }
  | { type: 'failed'; localId: string; error: Error }
  | { type: 'unknown'; localId: string; error: Error }
  | { type: 'retried'; localId: string }
  | { type: 'discarded'; localId: string }
  | { type: 'opened'; threadKey: string; conversationId: string }

/** The outbox after an event. */
export function reduceOutbox(outbox: Outbox, event: OutboxEvent): Outbox {
  switch (event.type) {
    case 'added':
      return [...outbox, event.item]
    case 'sending':
      return change(outbox, event.localId, (item) => withDelivery(item, 'sending'))
    case 'confirmed':
      // one whose POST is under way waits for its answer, so that the next is not sent before it
      return change(outbox, event.localId, (item) =>
        item.delivery === 'sending' ? { ...item, confirmedId: event.messageId } : undefined,
      )
    case 'failed':
    case 'unknown':
      // a copy on the server is better evidence than a request that broke
      return change(outbox, event.localId, (item) =>
        item.confirmedId === undefined ? { ...item, delivery: event.type, error: event.error } : undefined,
      )
    case 'retried':
      return change(outbox, event.localId, (item) => withDelivery(item, 'queued'))
    case 'answered':
    case 'discarded':
      return change(outbox, event.localId, () => undefined)
    case 'opened':
      return outbox.map((item) =>
        item.threadKey === event.threadKey ? { ...item, conversationId: event.conversationId } : item,
      )
    default:
      return event satisfies never
  }
}

function withDelivery(item: OutboxItem, delivery: Delivery): OutboxItem {
  const { error: _, ...rest } = item
  return { ...rest, delivery }
}

/** Replaces an item, or removes it when there is nothing to replace it with. */
function change(outbox: Outbox, localId: string, to: (item: OutboxItem) => OutboxItem | undefined): Outbox {
  return outbox.flatMap((item) => (item.localId === localId ? (to(item) ?? []) : [item]))
}

/** The item that a thread should send next: the first queued one, unless one before it is under way or needs the user. */
export function nextToSend(outbox: Outbox, threadKey: string): OutboxItem | undefined {
  const waiting = outbox.filter((item) => item.threadKey === threadKey && item.confirmedId === undefined)
  if (waiting.some(({ delivery }) => delivery === 'sending')) return undefined
  return waiting.find(({ delivery }) => delivery === 'queued')
}

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
  return (
    open.find((item) => item.localId === localId) ??
    open.find(
      (item) =>
        typeof localId !== 'string' && saysTheSame(item.message, message) && !item.twins.includes(message.id),
    )
  )
}

/** True when two messages have the same words and files. */
export function saysTheSame(a: AgentMessage, b: AgentMessage): boolean {
  return (
    JSON.stringify(a.content ?? '') === JSON.stringify(b.content ?? '') &&
    JSON.stringify(a.file_urls ?? []) === JSON.stringify(b.file_urls ?? [])
  )
}

/** What of the outbox a list shows: a conversation's items, but for those whose copy from the server is shown already. */
export function pendingOf(
  outbox: Outbox,
  threadKey: string | undefined,
  conversationId: string | undefined,
  messages: readonly AgentMessage[],
): readonly OutboxItem[] {
  if (outbox.length === 0) return outbox
  return outbox.filter((item) => {
    const isHere =
      item.threadKey === threadKey || (conversationId !== undefined && item.conversationId === conversationId)
    const isShown =
      item.confirmedId !== undefined && messages.findLast(({ id }) => id === item.confirmedId) !== undefined
    return isHere && !isShown
  })
}
