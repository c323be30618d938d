import type { ConversationListener } from '../client/realtime.js'
import type { AgentMessage } from '../wire/agentTypes.js'
import { createFetchPlan } from './fetchPlan.js'
import { createJoinWatch } from './joinWatch.js'
import { createPushBuffer, type PushBuffer } from './pushBuffer.js'

/** What a conversation that is being watched needs of its surroundings. */
export interface LiveConfig {
  join: (listener: ConversationListener) => () => void
  /** Puts pushes into the cache, in their order; false when it can't yet. */
  apply: (pushes: readonly AgentMessage[]) => boolean
  /** Starts a GET. */
  refetch: () => void
  /** What is shown of the connection may have changed. */
  onChange: () => void
  /** The cache already holds a copy, made before this watch began. */
  hasCopy: boolean
  random: () => number
}

/** One conversation that somebody is looking at. */
export interface LiveConversation {
  pushes: PushBuffer
  /** Waits for the room, and notes that a GET starts; gives its place in the order of events. */
  beginFetch: () => Promise<number>
  endFetch: (outcome: 'done' | 'failed' | 'hopeless') => void
  /** Asks for a GET, at once or in so many milliseconds. */
  requestFetch: (delayMs?: number) => void
  /** A GET is fetching what was missed while the connection was down. */
  isCatchingUp: () => boolean
  close: () => void
}

/** Watches one conversation: joins its room, holds its pushes until a frame, and plans its GETs. */
export function watchConversation(config: LiveConfig): LiveConversation {
  const pushes = createPushBuffer(config.apply)
  const plan = createFetchPlan(config.refetch)
  let catchingUp = false
  const setCatchingUp = (value: boolean) => {
    if (catchingUp === value) return
    catchingUp = value
    config.onChange()
  }
  const joins = createJoinWatch({
    random: config.random,
    onGap(delayMs, isReturn) {
      if (isReturn) setCatchingUp(true)
      plan.request(delayMs)
    },
  })
  const leave = config.join({
    onJoin: joins.onJoin,
    onAcknowledged: joins.onAcknowledged,
    onMalformed: () => plan.request(),
    onMessage: pushes.add,
  })
  if (config.hasCopy) void joins.whenJoined().then(() => plan.request())

  return {
    pushes,
    async beginFetch() {
      plan.begin()
      await joins.whenJoined()
      joins.onFetch()
      return pushes.beginFetch()
    },
    endFetch(outcome) {
      plan.end(outcome)
      if (outcome !== 'failed' && plan.isSettled()) setCatchingUp(false)
    },
    requestFetch: plan.request,
    isCatchingUp: () => catchingUp,
    close() {
      leave()
      joins.close()
      plan.close()
      pushes.close()
    },
  }
}
