import type { AgentMessage } from '../wire/agentTypes.js'
import { saysTheSame } from './saysTheSame.js'
import type { Thread } from './thread.js'

/** How far a message that the user sent has come, until the server's copy takes its place. */
export type Delivery = 'queued' | 'sending' | 'failed' | 'unknown'

/** A message that the user sent and the server has not confirmed. */
export interface PendingMessage {
  /** Made here, kept for good: also the row's key after the server's copy has come. */
  localId: string
  message: AgentMessage
  /**
   * `unknown`: no answer came, so that the server may have it or not; it is looked for, until it is found or has
   * `failed`. Neither is ever sent again by itself.
   */
  delivery: Delivery
  /**
   * Why, when `delivery` is `failed` or `unknown`. Its `code` is `not_delivered` for a message that was looked for and
   * not found, `not_sent` for one that an earlier visit to the page left unsent, `page_closed` for one that was on
   * its way when the page was closed.
   */
  error?: Error
  /** Another tab of this browser sends it: `retry` and `discard` are passed on to that tab. */
  isElsewhere?: true
}

/** A pending message and what is needed in order to send and to recognise it. */
export interface OutboxItem extends PendingMessage {
  thread: Thread
  /** Names the conversation that is made for it, if one has to be made: it is found again by that. */
  createId: string
  /** The conversation that it belongs to, once that has an id. */
  conversationId: string | undefined
  /** The server's copy, once it is known. */
  confirmedId: string | undefined
  /** The server's copy is known by its id or ours, not by its words: it is no other message's. */
  isNamed: boolean
  /** The POST has been answered: what is left is to show the server's copy. */
  isAnswered: boolean
  /** It went out and was not refused: the server may have it. */
  isOut: boolean
  /**
   * Messages that said the same when this went out: none of them is its echo. `undefined` where the history was not
   * known then, so that an echo can't be told by its words.
   */
  twins: readonly string[] | undefined
  /** The twins were seen only after it had gone out: one of them may be its copy. */
  mayBeTwin?: true
  /** The tab that sends it; `undefined` for this one. */
  tab?: string
}

/** In the order in which they were sent. Items leave when the server's copy is shown, or when they are discarded. */
export type Outbox = readonly OutboxItem[]

/** The message did not arrive, as far as is known: the user decides what becomes of it. */
export function isUndelivered({ delivery }: Pick<PendingMessage, 'delivery'>): boolean {
  return delivery === 'failed' || delivery === 'unknown'
}

/** This tab sends it. */
export function isOwn({ tab }: Pick<OutboxItem, 'tab'>): boolean {
  return tab === undefined
}

/** It is being sent, or its conversation is being opened for it. */
export function isUnderWay({ delivery, isAnswered }: OutboxItem): boolean {
  return delivery === 'sending' && !isAnswered
}

/** Messages of one lane go out one after the other: those of a conversation, however its thread is named. */
export function laneOf({ conversationId, thread }: OutboxItem): string {
  return conversationId ?? thread.key
}

/** The item that a lane should send next: the first queued one, while none is under way. What has failed waits aside. */
export function nextToSend(outbox: Outbox, lane: string): OutboxItem | undefined {
  const waiting = outbox.filter(
    (item) => isOwn(item) && laneOf(item) === lane && item.confirmedId === undefined,
  )
  return waiting.some(isUnderWay) ? undefined : waiting.find(({ delivery }) => delivery === 'queued')
}

/** The items whose copy from the server is shown, and of whose POST nothing more is to come: they may go. */
export function doneWith(
  outbox: Outbox,
  conversationId: string,
  messages: readonly AgentMessage[],
): readonly OutboxItem[] {
  return settledOf(outbox, conversationId).filter((item) => isShown(item, messages))
}

/** The items whose copy was seen on the server, and isn't there any more. */
export function removedOf(
  outbox: Outbox,
  conversationId: string,
  messages: readonly AgentMessage[],
): readonly OutboxItem[] {
  return settledOf(outbox, conversationId).filter((item) => !isShown(item, messages))
}

/**
 * The history was not known when it went out: a copy that says the same may be an older message's. It takes over the
 * row, but says nothing of whether the message arrived.
 */
export function isGuess({ isNamed, isAnswered, twins, confirmedId }: OutboxItem): boolean {
  if (isNamed || isAnswered || confirmedId === undefined) return false
  return twins?.includes(confirmedId) ?? true
}

/** The items of a conversation that have their copy for good. */
function settledOf(outbox: Outbox, conversationId: string): readonly OutboxItem[] {
  return outbox.filter(
    (item) =>
      item.conversationId === conversationId &&
      item.confirmedId !== undefined &&
      !isGuess(item) &&
      (!isUnderWay(item) || (item.isNamed && !isOwn(item))) &&
      !isDisputed(item, outbox),
  )
}

/** Its request broke, it has its copy by its words, and the same words went out once more: it may be the other's. */
function isDisputed(item: OutboxItem, outbox: Outbox): boolean {
  if (item.isNamed || item.isAnswered) return false
  return outbox.some(
    (other) =>
      other.localId !== item.localId &&
      other.conversationId === item.conversationId &&
      isOpen(other) &&
      saysTheSame(other.message, item.message),
  )
}

/** It may have arrived, and which copy is its own is yet to be told. */
function isOpen(item: OutboxItem): boolean {
  const { isOut, isNamed, delivery, confirmedId } = item
  return isOut && !isNamed && delivery === 'sending' && (isUnderWay(item) || confirmedId === undefined)
}

/**
 * What of the outbox a list shows: a conversation's items, but for those whose copy from the server is shown already.
 * A thread may name another conversation later, so its name counts only while one of the two is in none.
 */
export function pendingOf(
  outbox: Outbox,
  threadKey: string | undefined,
  conversationId: string | undefined,
  messages: readonly AgentMessage[],
): readonly OutboxItem[] {
  if (outbox.length === 0) return outbox
  return outbox.filter((item) => {
    const isHere =
      conversationId !== undefined && item.conversationId !== undefined
        ? item.conversationId === conversationId
        : item.thread.key === threadKey
    return isHere && !isShown(item, messages)
  })
}

function isShown({ confirmedId }: OutboxItem, messages: readonly AgentMessage[]): boolean {
  return confirmedId !== undefined && messages.findLast(({ id }) => id === confirmedId) !== undefined
}
