import { isOwn, type Outbox, type OutboxItem } from '../outbox.js'
import type { ReadonlyStore } from '../../wire/store.js'

/** What the search works on. */
export interface SearchConfig {
  outbox: ReadonlyStore<Outbox>
  /** See `monotonicNow`. */
  now: () => number
  /** False while nothing can be asked. */
  mayAsk: () => boolean
  /** Asks for a GET of a conversation. */
  look: (conversationId: string) => void
}

/** What a GET has not brought. */
export interface NotFound {
  /** Two GETs lack the message. */
  missing: readonly OutboxItem[]
  /** The server has said that it took the message, and none of those that it shows can be told to be it. */
  hidden: readonly OutboxItem[]
}

/** Looks for messages of which it is not known whether they arrived. */
export interface Search {
  /** The outbox may have changed. */
  update: () => void
  /** A GET has brought a conversation, after whatever it brought was claimed. */
  onSnapshot: (conversationId: string, startedAt: number) => NotFound
  /** Looks at once: the network is back. */
  lookNow: () => void
  close: () => void
}

interface Missed {
  /** When the request broke, or was answered. */
  since: number
  /** When the first GET went out that lacks the message. */
  missedAt: number | undefined
}

/** Waits between the looks; the last one stays. */
const WAITS_MS = [2_000, 4_000, 8_000, 16_000, 30_000, 60_000]
/** Servers may store a message long after they failed. */
const APART_MS = 10_000

/** Makes the search of one outbox. */
export function createSearch(config: SearchConfig): Search {
  const { outbox, now } = config
  const missed = new Map<string, Missed>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const sought = () => outbox.get().filter(isSought)
  const isWanted = (conversationId: string) => sought().some((item) => item.conversationId === conversationId)
  const stop = (conversationId: string) => {
    clearTimeout(timers.get(conversationId))
    timers.delete(conversationId)
  }
  const look = (conversationId: string, looks: number) => {
    stop(conversationId)
    if (!isWanted(conversationId)) return
    const wait = WAITS_MS[Math.min(looks, WAITS_MS.length - 1)]
    timers.set(
      conversationId,
      setTimeout(() => look(conversationId, looks + 1), wait),
    )
    if (config.mayAsk()) config.look(conversationId)
  }

  /** Notes that a GET lacks a message; true when an earlier one did, long enough before. */
  const isSecond = (localId: string, startedAt: number) => {
    const known = missed.get(localId)
    if (known) known.missedAt ??= startedAt
    return known?.missedAt !== undefined && startedAt - known.missedAt >= APART_MS
  }

  return {
    update() {
      const items = sought()
      const ids = new Set(items.map(({ localId }) => localId))
      for (const localId of missed.keys()) if (!ids.has(localId)) missed.delete(localId)
      const added = items.filter(({ localId }) => !missed.has(localId))
      for (const { localId } of added) missed.set(localId, { since: now(), missedAt: undefined })
      for (const id of timers.keys()) if (!isWanted(id)) stop(id)
      for (const id of new Set(added.flatMap(({ conversationId }) => conversationId ?? []))) look(id, 0)
    },
    onSnapshot(conversationId, startedAt) {
      const lacked = sought().filter((item) => {
        const since = missed.get(item.localId)?.since
        return item.conversationId === conversationId && since !== undefined && startedAt > since
      })
      return {
        hidden: lacked.filter(({ isAnswered }) => isAnswered),
        missing: lacked.filter((item) => isTellable(item) && isSecond(item.localId, startedAt)),
      }
    },
    lookNow: () => new Set(timers.keys()).forEach((id) => look(id, 0)),
    close() {
      new Set(timers.keys()).forEach(stop)
      missed.clear()
    },
  }
}

/** The server may have it, or has it, and it has not been seen there. */
export function isSought(item: OutboxItem): boolean {
  const { delivery, isAnswered, confirmedId, conversationId } = item
  if (!isOwn(item) || confirmedId !== undefined || conversationId === undefined) return false
  return delivery === 'unknown' || (delivery === 'sending' && isAnswered)
}

/** Were it there, it would have been found. */
function isTellable({ isAnswered, twins, mayBeTwin }: OutboxItem): boolean {
  return !isAnswered && twins !== undefined && mayBeTwin !== true
}
