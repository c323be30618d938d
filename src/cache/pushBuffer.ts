import type { AgentMessage } from '../wire/agentTypes.js'
import { onNextFrame } from './onNextFrame.js'

/** Pushes on their way into the cache, and the order in which they came among the GETs. */
export interface PushBuffer {
  add: (message: AgentMessage) => void
  /** Puts them into the cache now, not on the next frame. */
  flush: () => void
  /** Hands over the pushes that the cache has not seen. */
  take: () => AgentMessage[]
  /** Notes that a GET starts; returns its place in the order of events. */
  beginFetch: () => number
  /** True when a message's last push came after the given place in the order. */
  pushedSince: (messageId: string, place: number) => boolean
  /** Something was pushed since the last GET started: the strings of its tool calls may be cut. */
  isUnconfirmed: () => boolean
  close: () => void
}

/**
 * Holds pushes until the next frame, and longer while the cache has nothing to put them into.
 *
 * @param apply puts pushes into the cache, in their order; false when it can't yet
 */
export function createPushBuffer(apply: (pushes: readonly AgentMessage[]) => boolean): PushBuffer {
  let place = 0
  let lastFetch = 0
  let lastPush = 0
  let held: AgentMessage[] = []
  let cancelFrame: (() => void) | undefined
  const arrivals = new Map<string, number>()

  const flush = () => {
    cancelFrame?.()
    cancelFrame = undefined
    if (held.length > 0 && apply(held)) held = []
  }
  return {
    add(message) {
      lastPush = ++place
      arrivals.set(message.id, place)
      held.push(message)
      cancelFrame ??= onNextFrame(flush)
    },
    flush,
    take() {
      const taken = held
      held = []
      return taken
    },
    beginFetch: () => (lastFetch = ++place),
    pushedSince: (messageId, since) => (arrivals.get(messageId) ?? 0) > since,
    isUnconfirmed: () => lastPush > lastFetch,
    close: () => cancelFrame?.(),
  }
}
