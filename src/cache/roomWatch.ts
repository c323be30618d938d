import type { ConversationListener } from '../client/realtime.js'
import type { AgentMessage } from '../wire/agentTypes.js'
import { createJoinWatch } from './joinWatch.js'

/** Where a room stands: a GET may be fetching what was missed, or the server may have refused to let us in. */
export interface RoomState {
  isCatchingUp: boolean
  refused: string | undefined
}

/** What a room is watched with. */
export interface RoomWatchConfig {
  join: (listener: ConversationListener) => () => void
  onMessage: (message: AgentMessage) => void
  onMalformed: () => void
  /** What was pushed before now may have been missed: a GET is due in so many milliseconds. */
  onGap: (delayMs: number) => void
  onChange: () => void
  random: () => number
}

/** The room of one conversation: joined from the first, and again after each connection. */
export interface RoomWatch {
  state: () => RoomState
  /** Asks to be let in, for the first time or after `leave`. */
  enter: () => void
  /** Resolves when the join took effect, or can be waited for no longer. */
  whenJoined: () => Promise<void>
  /** Notes that a GET starts; the returned function, that it has brought all that was missed until then. */
  beginFetch: () => () => void
  /** Leaves a room that is not there any more, or not for this user. */
  leave: () => void
  close: () => void
}

/** Watches a room, once it is entered. */
export function watchRoom(config: RoomWatchConfig): RoomWatch {
  let gaps = 0
  let state: RoomState = { isCatchingUp: false, refused: undefined }
  const setState = (change: Partial<RoomState>) => {
    state = { ...state, ...change }
    config.onChange()
  }
  const joins = createJoinWatch({
    random: config.random,
    onGap(delayMs, isReturn) {
      if (isReturn) {
        gaps += 1
        setState({ isCatchingUp: true })
      }
      config.onGap(delayMs)
    },
  })
  const join = () =>
    config.join({
      onJoin() {
        setState({ refused: undefined })
        joins.onJoin()
      },
      onAcknowledged: joins.onAcknowledged,
      onRefused: (reason) => setState({ refused: reason }),
      onMalformed: config.onMalformed,
      onMessage: config.onMessage,
    })
  let leave: (() => void) | undefined
  const leaveRoom = () => {
    leave?.()
    leave = undefined
  }
  return {
    state: () => state,
    enter: () => void (leave ??= join()),
    whenJoined: joins.whenJoined,
    beginFetch() {
      joins.onFetch()
      const covered = gaps
      return () => {
        if (covered === gaps) setState({ isCatchingUp: false })
      }
    },
    leave: leaveRoom,
    close() {
      leaveRoom()
      joins.close()
    },
  }
}
