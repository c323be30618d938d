import { isOwn, isUndelivered, type Delivery, type Outbox, type OutboxItem } from '../outbox.js'

/** What happens to an item. */
export type OutboxEvent =
  | { type: 'added'; item: OutboxItem }
  /** Its turn has come, and its conversation is looked for. */
  | { type: 'opening'; localId: string }
  /** It has to wait for the network after all. */
  | { type: 'delayed'; localId: string }
  /** It goes out now. */
  | { type: 'sending'; localId: string; twins: readonly string[] | undefined }
  /** What the server has that says the same, told only after it went out; its copy may be among that. */
  | { type: 'told'; localId: string; twins: readonly string[]; mayBeTwin: boolean }
  /** Its copy from the server is known. */
  | { type: 'confirmed'; localId: string; messageId: string; isNamed: boolean }
  /** What was taken for its copy is another's. */
  | { type: 'released'; localId: string }
  /** The server has said that it has it, or has shown its copy. */
  | { type: 'answered'; localId: string }
  /** The server has not taken it. `isOut`: an earlier attempt may have brought it there all the same. */
  | { type: 'refused'; localId: string; error: Error; isOut: boolean }
  | { type: 'failed'; localId: string; error: Error }
  | { type: 'unknown'; localId: string; error: Error }
  | { type: 'retried'; localId: string }
  | { type: 'shown'; localId: string }
  | { type: 'discarded'; localId: string }
  | { type: 'opened'; threadKey: string; conversationId: string }
  /** What another tab has to send now, all of it. */
  | { type: 'elsewhere'; tab: string; items: readonly OutboxItem[] }
  /** That tab is gone, and what it had is this one's now. */
  | { type: 'adopted'; tab: string; items: readonly OutboxItem[] }
  /** This tab gives up what it has stored, and forgets what the others have. */
  | { type: 'left'; isStored: boolean }

/** The outbox after an event. */
export function reduceOutbox(outbox: Outbox, event: OutboxEvent): Outbox {
  switch (event.type) {
    case 'added':
      return [...outbox, event.item]
    case 'shown':
    case 'discarded':
      return outbox.filter(({ localId }) => localId !== event.localId)
    case 'opened':
      return outbox.map((item) =>
        isOwn(item) && item.thread.key === event.threadKey && item.conversationId === undefined
          ? { ...item, conversationId: event.conversationId }
          : item,
      )
    case 'elsewhere':
      return withElsewhere(outbox, event.tab, event.items)
    case 'adopted':
      return [
        ...event.items,
        ...outbox.filter(
          ({ tab, localId }) => tab !== event.tab && !event.items.some((item) => item.localId === localId),
        ),
      ]
    case 'left':
      return outbox.filter((item) => isOwn(item) && !event.isStored)
    default:
      return outbox.map((item) => (item.localId === event.localId ? changeItem(item, event) : item))
  }
}

type ItemEvent = Exclude<
  OutboxEvent,
  { type: 'added' | 'shown' | 'discarded' | 'opened' | 'elsewhere' | 'adopted' | 'left' }
>

function changeItem(item: OutboxItem, event: ItemEvent): OutboxItem {
  switch (event.type) {
    case 'opening':
      return withDelivery(item, 'sending')
    case 'delayed':
      return withDelivery(item, 'queued')
    case 'sending': {
      const next = { ...withDelivery(item, 'sending'), isOut: true }
      // an earlier attempt that may have arrived could be echoed still
      if (item.isOut) return next
      const { mayBeTwin: _, ...fresh } = next
      return { ...fresh, twins: event.twins }
    }
    case 'told':
      return { ...item, twins: event.twins, ...(event.mayBeTwin && { mayBeTwin: true }) }
    case 'confirmed':
      return { ...item, confirmedId: event.messageId, isNamed: event.isNamed }
    case 'released':
      return { ...item, confirmedId: undefined, isNamed: false }
    case 'answered':
      return { ...withDelivery(item, 'sending'), isAnswered: true }
    case 'refused':
    case 'failed':
    case 'unknown':
      return breakOff(item, event)
    case 'retried':
      return isUndelivered(item) && item.confirmedId === undefined ? withDelivery(item, 'queued') : item
    default:
      return event satisfies never
  }
}

function breakOff(
  item: OutboxItem,
  event: Extract<ItemEvent, { type: 'refused' | 'failed' | 'unknown' }>,
): OutboxItem {
  // the server's copy is better evidence than a request that broke
  if (item.isNamed) return { ...item, isAnswered: true }
  const { error } = event
  if (event.type !== 'refused') return { ...item, delivery: event.type, error }
  const { isOut } = event
  return { ...item, delivery: 'failed', error, isOut }
}

function withDelivery(item: OutboxItem, delivery: Delivery): OutboxItem {
  const { error: _, ...rest } = item
  return { ...rest, delivery }
}

/**
 * Puts another tab's items among ours, by their dates. One that the tab has done with stays until its copy is shown
 * here too.
 */
function withElsewhere(outbox: Outbox, tab: string, items: readonly OutboxItem[]): Outbox {
  const isListed = ({ localId }: OutboxItem) => items.some((item) => item.localId === localId)
  const isOurs = ({ localId }: OutboxItem) => outbox.some((item) => isOwn(item) && item.localId === localId)
  const kept = outbox.filter((item) => isOwn(item) || (!isListed(item) && (item.tab !== tab || item.isNamed)))
  const next: OutboxItem[] = []
  const arriving = items.filter((item) => !isOurs(item))
  for (const item of kept) {
    while (arriving[0] && arriving[0].message.created_date < item.message.created_date) {
      next.push(...arriving.splice(0, 1))
    }
    next.push(item)
  }
  return [...next, ...arriving]
}
