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
}

/** The turns of all conversations that somebody asked about. */
export interface Turns {
  /** The turn of a conversation, or of a thread that has none yet. */
  of: (threadKey: string, conversationId: string | undefined) => ReadonlyStore<Turn>
  update: (conversationId: string) => void
  updateAll: () => void
}

/** Makes the turns of one session. */
export function createTurns({ messagesOf, outbox, now, onSettled }: TurnsConfig): Turns {
  const trackers = new Map<string, TurnTracker>()
  const track = (threadKey: string, id: string | undefined) =>
    createTurnTracker({
      messages: () => (id === undefined ? undefined : messagesOf(id)),
      pending: () =>
        pendingOf(outbox.get(), threadKey, id, (id === undefined ? undefined : messagesOf(id)) ?? []),
      now,
      onSettled(phase) {
        if (id !== undefined) onSettled(id, phase)
      },
    })
  return {
    of(threadKey, id) {
      const name = id ?? threadKey
      const tracker = trackers.get(name) ?? track(threadKey, id)
      trackers.set(name, tracker)
      return tracker.turn
    },
    update: (id) => trackers.get(id)?.update(),
    updateAll: () => trackers.forEach((tracker) => tracker.update()),
  }
}
