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
  /** The POST has been answered: what is left is to show the server's copy. */
  isAnswered: boolean
  /**
   * Messages that said the same when this went out: none of them is its echo. `undefined` where the history was not
   * known then, so that an echo can't be told by its words.
   */
  twins: readonly string[] | undefined
}

/** In the order in which they were sent. Items leave when the server's copy is shown, or when they are discarded. */
export type Outbox = readonly OutboxItem[]

/** What happens to an item. */
export type OutboxEvent =
  | { type: 'added'; item: OutboxItem }
  | { type: 'sending'; localId: string; twins: readonly string[] | undefined }
  | { type: 'confirmed'; localId: string; messageId: string }
  | { type: 'answered'; localId: string }
  | { type: 'shown'; localId: string }
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
      return change(outbox, event.localId, (item) => ({
        ...withDelivery(item, 'sending'),
        twins: event.twins,
      }))
    case 'confirmed':
      return change(outbox, event.localId, (item) => ({ ...item, confirmedId: event.messageId }))
    case 'answered':
      return change(outbox, event.localId, (item) => ({ ...item, isAnswered: true }))
    case 'failed':
    case 'unknown':
      // a copy on the server is better evidence than a request that broke
      return change(outbox, event.localId, (item) =>
        item.confirmedId === undefined
          ? { ...item, delivery: event.type, error: event.error }
          : { ...item, isAnswered: true },
      )
    case 'retried':
      return change(outbox, event.localId, (item) =>
        isUndelivered(item) && item.confirmedId === undefined ? withDelivery(item, 'queued') : item,
      )
    case 'shown':
    case 'discarded':
      return outbox.filter(({ localId }) => localId !== event.localId)
    case 'opened':
      return outbox.map((item) =>
        item.threadKey === event.threadKey ? { ...item, conversationId: event.conversationId } : item,
      )
    default:
      return event satisfies never
  }
}

function change(outbox: Outbox, localId: string, to: (item: OutboxItem) => OutboxItem): Outbox {
  return outbox.map((item) => (item.localId === localId ? to(item) : item))
}

function withDelivery(item: OutboxItem, delivery: Delivery): OutboxItem {
  const { error: _, ...rest } = item
  return { ...rest, delivery }
}

/** The message did not arrive, as far as is known: the user decides what becomes of it. */
export function isUndelivered({ delivery }: Pick<PendingMessage, 'delivery'>): boolean {
  return delivery === 'failed' || delivery === 'unknown'
}

/** Messages of one lane go out one after the other: those of a conversation, however its thread is named. */
export function laneOf({ conversationId, threadKey }: OutboxItem): string {
  return conversationId ?? threadKey
}

/** The item that a lane should send next: the first queued one, while none is under way. What has failed waits aside. */
export function nextToSend(outbox: Outbox, lane: string): OutboxItem | undefined {
  const waiting = outbox.filter((item) => laneOf(item) === lane && item.confirmedId === undefined)
  if (waiting.some(({ delivery, isAnswered }) => delivery === 'sending' && !isAnswered)) return undefined
  return waiting.find(({ delivery }) => delivery === 'queued')
}

/** The items whose copy from the server is shown, and of whose POST nothing more is to come: they may go. */
export function doneWith(
  outbox: Outbox,
  conversationId: string,
  messages: readonly AgentMessage[],
): readonly OutboxItem[] {
  return outbox.filter(
    (item) =>
      item.conversationId === conversationId &&
      (item.isAnswered || item.delivery !== 'sending') &&
      isShown(item, messages),
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
    return isHere && !isShown(item, messages)
  })
}

function isShown({ confirmedId }: OutboxItem, messages: readonly AgentMessage[]): boolean {
  return confirmedId !== undefined && messages.findLast(({ id }) => id === confirmedId) !== undefined
}
