import type { AgentMessage } from '../wire/agentTypes.js'
import { isUnderWay, type Outbox, type OutboxItem } from './outbox.js'
import { saysTheSame } from './saysTheSame.js'

/** The item whose echo a message is, and whether the message says so itself or is known by its words alone. */
export interface Echo {
  item: OutboxItem
  isNamed: boolean
}

/**
 * Finds the item whose echo a message is: by the local id, where the server returns it or goes by it, else by what it says.
 * `undefined` for a message that somebody else sent, or this user on another device, and for the second copy of one
 * that was sent twice.
 *
 * @param isPushed it was pushed: then it is likely to be new, whatever the conversation held before
 */
export function findEchoed(
  outbox: Outbox,
  conversationId: string,
  message: AgentMessage,
  isPushed: boolean,
): Echo | undefined {
  if (message.role !== 'user') return undefined
  const open = outbox.filter((item) => item.conversationId === conversationId && !item.isNamed)
  const localId = message.additional_message_params?.['local_id']
  const named = open.find((known) => known.localId === localId || known.localId === message.id)
  if (named) return { item: named, isNamed: true }
  if (typeof localId === 'string') return undefined
  const owner = outbox.find(({ confirmedId }) => confirmedId === message.id)
  const item = open.filter((known) => mayEcho(known, message, isPushed)).reduce(likelier, undefined)
  return item === undefined || (owner && !isBetter(item, owner)) ? undefined : { item, isNamed: false }
}

function mayEcho(item: OutboxItem, echo: AgentMessage, isPushed: boolean): boolean {
  const { confirmedId, isOut, twins, delivery, message } = item
  const isNew = twins ? !twins.includes(echo.id) : isPushed && delivery === 'sending'
  return confirmedId === undefined && isOut && isNew && saysTheSame(message, echo)
}

/** Of two that say the same: one that the server took, then one that is under way, then the older: the same in every tab. */
function likelier(best: OutboxItem | undefined, item: OutboxItem): OutboxItem {
  if (best === undefined) return item
  const order = chanceOf(item) - chanceOf(best)
  return order > 0 || (order === 0 && isOlder(item, best)) ? item : best
}

function chanceOf(item: OutboxItem): number {
  if (item.isAnswered) return 2
  return isUnderWay(item) ? 1 : 0
}

/** True when a copy is rather this item's than its owner's, which has it by its words: the server took this one for sure. */
function isBetter(item: OutboxItem, owner: OutboxItem): boolean {
  return item.isAnswered && !owner.isAnswered && !owner.isNamed
}

/** True when, of two items that say the same and claim one copy, this one has it: in every tab the same one. */
export function hasBetterClaim(item: OutboxItem, rival: OutboxItem): boolean {
  if (item.isNamed !== rival.isNamed) return item.isNamed
  if (item.isAnswered !== rival.isAnswered) return item.isAnswered
  return isOlder(item, rival)
}

/** All tabs of a browser have the same clock; within a millisecond, any order will do that is the same in each. */
function isOlder(a: OutboxItem, b: OutboxItem): boolean {
  const [left, right] = [a.message.created_date, b.message.created_date]
  return left === right ? a.localId < b.localId : left < right
}

/** Messages of the user's own that say the same: what an echo must not be taken for. */
export function twinsOf(message: AgentMessage, messages: readonly AgentMessage[]): readonly string[] {
  return messages.filter((known) => known.role === 'user' && saysTheSame(known, message)).map(({ id }) => id)
}
