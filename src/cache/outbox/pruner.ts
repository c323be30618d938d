import type { AgentMessage } from '../../wire/agentTypes.js'
import type { ReadonlyStore } from '../../wire/store.js'
import { doneWith, removedOf, type Outbox, type OutboxItem } from '../outbox.js'
import { createTimers } from '../timers.js'
import type { OutboxEvent } from './reduceOutbox.js'

/** What pruning works on. */
export interface PrunerConfig {
  outbox: ReadonlyStore<Outbox>
  dispatch: (event: OutboxEvent) => void
  /** What the cache holds of a conversation. */
  messagesOf: (conversationId: string) => readonly AgentMessage[] | undefined
  /** See `monotonicNow`. */
  now: () => number
}

/** Takes out of the outbox what is shown by the server's copies. */
export interface Pruner {
  /** The outbox may have changed. */
  update: () => void
  /** Drops the items of a conversation whose copies are shown. */
  prune: (conversationId: string) => void
  /**
   * Drops an item later, whose copy no list shows, since nothing is kept of its conversation: whoever comes back to it
   * sees the row that they left, until the copy is loaded.
   */
  pruneLater: (localId: string) => void
  /** Hears of a GET's answer, and when that GET went out: a copy that it lacks was removed on the server. */
  onSnapshot: (conversationId: string, startedAt: number, messages: readonly AgentMessage[]) => void
  close: () => void
}

/** When an item was given its copy. */
interface GivenCopy {
  confirmedId: string
  at: number
}

/** Two tabs may claim one copy at the same time, each for its own: within this, they have heard of each other. */
const HEARD_MS = 1_000
/** As long as React Query keeps by default what nobody looks at. */
const UNSEEN_MS = 5 * 60_000

/** Makes the pruner of one outbox. */
export function createPruner({ outbox, dispatch, messagesOf, now }: PrunerConfig): Pruner {
  const given = new Map<string, GivenCopy>()
  const timers = createTimers()
  /** An item whose request broke, and whose copy is known by its words alone, goes once the other tabs can't object. */
  const isSure = ({ localId, isNamed, isAnswered }: OutboxItem) =>
    isNamed || isAnswered || now() - (given.get(localId)?.at ?? -Infinity) >= HEARD_MS
  const prune = (conversationId: string) => {
    if (outbox.get().length === 0) return
    const done = doneWith(outbox.get(), conversationId, messagesOf(conversationId) ?? [])
    const sure = done.filter(isSure)
    for (const { localId } of sure) dispatch({ type: 'shown', localId })
    if (sure.length < done.length) timers.set(conversationId, HEARD_MS, () => prune(conversationId))
  }
  return {
    update() {
      const claimed = outbox.get().filter(({ confirmedId }) => confirmedId !== undefined)
      const ids = new Set(claimed.map(({ localId }) => localId))
      for (const localId of given.keys()) if (!ids.has(localId)) given.delete(localId)
      for (const { localId, confirmedId = '' } of claimed) {
        if (given.get(localId)?.confirmedId !== confirmedId) given.set(localId, { confirmedId, at: now() })
      }
    },
    prune,
    pruneLater(localId) {
      timers.set(localId, UNSEEN_MS, () => {
        if (given.has(localId)) dispatch({ type: 'shown', localId })
      })
    },
    onSnapshot(conversationId, startedAt, messages) {
      const removed = removedOf(outbox.get(), conversationId, messages)
      for (const { localId } of removed) {
        const copy = given.get(localId)
        if (copy !== undefined && copy.at < startedAt) dispatch({ type: 'shown', localId })
      }
    },
    close() {
      timers.clear()
      given.clear()
    },
  }
}
