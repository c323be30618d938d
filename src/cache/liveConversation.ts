import type { ConversationListener } from '../client/realtime.js'
import type { AgentMessage } from '../wire/agentTypes.js'
import { createFetchPlan, type FetchOutcome } from './fetchPlan.js'
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

/** A GET under way. */
export interface LiveFetch {
  /** Its place among the pushes. */
  place: number
  end: (outcome: FetchOutcome) => void
}

/** One conversation that somebody is looking at. */
export interface LiveConversation {
  pushes: PushBuffer
  /** Waits for the room, and notes that a GET starts. */
  beginFetch: () => Promise<LiveFetch>
  /** Asks for a GET, at once or in so many milliseconds. */
  requestFetch: (delayMs?: number) => void
  /** Asks for a GET once nothing has been pushed for a second. */
  requestWhenQuiet: () => void
  /** Where the room stands: a GET may be fetching what was missed, or the server may have refused to let us in. */
  state: () => { isCatchingUp: boolean; refused: string | undefined }
  close: () => void
}

const QUIET_MS = 1_000

/** Watches one conversation: joins its room, holds its pushes until a frame, and plans its GETs. */
export function watchConversation(config: LiveConfig): LiveConversation {
  const pushes = createPushBuffer(config.apply)
  const plan = createFetchPlan(config.refetch)
  let quiet: ReturnType<typeof setTimeout> | undefined
  let gaps = 0
  let state: ReturnType<LiveConversation['state']> = { isCatchingUp: false, refused: undefined }
  const setState = (change: Partial<typeof state>) => {
    state = { ...state, ...change }
    config.onChange()
  }
  const requestWhenQuiet = () => {
    clearTimeout(quiet)
    quiet = setTimeout(() => {
      quiet = undefined
      plan.request()
    }, QUIET_MS)
  }
  const joins = createJoinWatch({
    random: config.random,
    onGap(delayMs, isReturn) {
      if (isReturn) {
        gaps += 1
        setState({ isCatchingUp: true })
      }
      plan.request(delayMs)
    },
  })
  const leave = config.join({
    onJoin() {
      setState({ refused: undefined })
      joins.onJoin()
    },
    onAcknowledged: joins.onAcknowledged,
    onRefused: (reason) => setState({ refused: reason }),
    onMalformed: () => plan.request(),
    onMessage(message) {
      pushes.add(message)
      if (quiet !== undefined) requestWhenQuiet()
    },
  })
  if (config.hasCopy) void joins.whenJoined().then(() => plan.request())

  return {
    pushes,
    async beginFetch() {
      const run = plan.begin()
      await joins.whenJoined()
      joins.onFetch()
      const covered = gaps
      return {
        place: pushes.beginFetch(),
        end(outcome) {
          const counts = plan.end(run, outcome)
          if (counts && outcome !== 'failed' && covered === gaps) setState({ isCatchingUp: false })
        },
      }
    },
    requestFetch: plan.request,
    requestWhenQuiet,
    state: () => state,
    close() {
      leave()
      clearTimeout(quiet)
      joins.close()
      plan.close()
      pushes.close()
    },
  }
}
