import type { AgentMessage } from '../../wire/agentTypes.js'
import type { ReadonlyStore } from '../../wire/store.js'
import { doneWith, type Outbox, type OutboxItem } from '../outbox.js'
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
  /** An item has been given its copy now. */
  noteClaim: (localId: string) => void
  /** Drops the items of a conversation whose copies are shown. */
  prune: (conversationId: string) => void
  close: () => void
}

/** Two tabs may claim one copy at the same time, each for its own: within this, they have heard of each other. */
const HEARD_MS = 1_000

/** Makes the pruner of one outbox. */
export function createPruner({ outbox, dispatch, messagesOf, now }: PrunerConfig): Pruner {
  const claimedAt = new Map<string, number>()
  const timers = createTimers()
  /** An item whose request broke, and whose copy is known by its words alone, goes once the other tabs can't object. */
  const isSure = ({ localId, isNamed, isAnswered }: OutboxItem) =>
    isNamed || isAnswered || now() - (claimedAt.get(localId) ?? -Infinity) >= HEARD_MS
  const prune = (conversationId: string) => {
    if (outbox.get().length === 0) return
    const done = doneWith(outbox.get(), conversationId, messagesOf(conversationId) ?? [])
    const sure = done.filter(isSure)
    for (const { localId } of sure) {
      claimedAt.delete(localId)
      dispatch({ type: 'shown', localId })
    }
    if (sure.length < done.length) timers.set(conversationId, HEARD_MS, () => prune(conversationId))
  }
  return {
    noteClaim: (localId) => void claimedAt.set(localId, now()),
    prune,
    close: timers.clear,
  }
}
