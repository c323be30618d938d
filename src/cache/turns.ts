import type { AgentMessage } from '../wire/agentTypes.js'
import type { ReadonlyStore } from '../wire/store.js'
import { pendingOf, type Outbox } from './outbox.js'
import type { Turn } from './turn.js'
import { createTurnTracker, type TurnTracker } from './turnTracker.js'

/** What turns are tracked from. */
export interface TurnsConfig {
  messagesOf: (conversationId: string) => readonly AgentMessage[] | undefined
  outbox: ReadonlyStore<Outbox>
  now: () => number
  onSettled: (conversationId: string, phase: Turn['phase']) => void
  /** The agent began or ended its work. */
  onBusyChange: (conversationId: string) => void
  /** Work of which nothing has been heard for so long is taken for stalled, in milliseconds. Default: 20 s. */
  stalledAfterMs?: number | undefined
}

/** The turns of all conversations that somebody asked about. */
export interface Turns {
  /** The turn of a conversation, or of a thread that has none yet. */
  of: (threadKey: string, conversationId: string | undefined) => ReadonlyStore<Turn>
  update: (conversationId: string) => void
  updateAll: () => void
  /** The user waits no longer for the answer that is due: the turn is idle until they say something more. */
  detach: (conversationId: string) => void
  /** True while the agent is at work, as far as anybody asked. */
  isBusy: (conversationId: string) => boolean
  /** A conversation has left the cache: its turn goes too, unless somebody still looks at it. */
  forget: (conversationId: string) => void
}

/** Phases in which news of the agent is due. */
const BUSY = new Set<Turn['phase']>(['sending', 'working', 'stalled'])

/** Makes the turns of one session. */
export function createTurns(config: TurnsConfig): Turns {
  const { messagesOf, outbox, now, onSettled, onBusyChange, stalledAfterMs } = config
  const trackers = new Map<string, TurnTracker>()
  const track = (threadKey: string, id: string | undefined) =>
    createTurnTracker({
      messages: () => (id === undefined ? undefined : messagesOf(id)),
      pending: () =>
        pendingOf(outbox.get(), threadKey, id, (id === undefined ? undefined : messagesOf(id)) ?? []),
      now,
      stalledAfterMs,
      onChange(before, phase) {
        if (id === undefined) return
        if (before === 'working' && phase !== 'sending') onSettled(id, phase)
        if (BUSY.has(before) !== BUSY.has(phase)) onBusyChange(id)
      },
    })
  /** Nobody tells when a thread without a conversation is over: it goes with the last who looks at it. */
  const trackThread = (threadKey: string): TurnTracker => {
    const tracker = track(threadKey, undefined)
    const subscribe = (listener: () => void) => {
      const unsubscribe = tracker.turn.subscribe(listener)
      // by itself: React may come back to one that is gone, when there is another under its name
      const unfollow = outbox.subscribe(tracker.update)
      return () => {
        unsubscribe()
        unfollow()
        if (!tracker.isWatched()) trackers.delete(threadKey)
      }
    }
    return { ...tracker, turn: { get: tracker.turn.get, subscribe } }
  }
  return {
    of(threadKey, id) {
      const name = id ?? threadKey
      const tracker = trackers.get(name) ?? (id === undefined ? trackThread(threadKey) : track(threadKey, id))
      trackers.set(name, tracker)
      return tracker.turn
    },
    update: (id) => trackers.get(id)?.update(),
    updateAll: () => trackers.forEach((tracker) => tracker.update()),
    detach: (id) => trackers.get(id)?.detach(),
    isBusy: (id) => BUSY.has(trackers.get(id)?.turn.get().phase ?? 'idle'),
    forget(id) {
      if (trackers.get(id)?.isWatched() === false) trackers.delete(id)
    },
  }
}
