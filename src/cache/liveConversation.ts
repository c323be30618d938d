import type { ConversationListener } from '../client/realtime.js'
import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import { createConfirmations } from './confirmations.js'
import { createConversationRecord, type ConversationRecord, type Merged } from './conversationRecord.js'
import { createFetchPlan, type FetchOutcome, type FetchPlan } from './fetchPlan.js'
import type { ArrivedPush } from './mergePushes.js'
import { createPolling } from './polling.js'
import type { FetchStart } from './provenance.js'
import { createPushBuffer, type PushBuffer } from './pushBuffer.js'
import { watchRoom, type RoomState, type RoomWatch } from './roomWatch.js'
import { monotonicNow } from './monotonicNow.js'

/** What decides whether a conversation is polled. */
export interface LivePace {
  /** The socket has been away for long; `undefined` where nobody can tell. */
  isSocketLost: () => boolean | undefined
  /** The agent is at work. */
  isBusy: () => boolean
  isVisible: () => boolean
}

/** What a conversation that is being watched needs of its surroundings. */
export interface LiveConfig {
  join: (listener: ConversationListener) => () => void
  /** Puts pushed messages into the cache by the given merge; false when there is nothing yet to put them into. */
  apply: (pushed: readonly AgentMessage[], merge: MergeInto, mayBegin: boolean) => boolean
  /** Starts a GET. */
  refetch: () => void
  /** What is shown of the connection may have changed. */
  onChange: () => void
  /** The cache already holds a copy, made before this watch began. */
  hasCopy: boolean
  pace: LivePace
  random: () => number
}

/** Puts something into what is shown. */
export type MergeInto = (shown: AgentConversation) => AgentConversation

/** A GET under way. */
export interface LiveFetch extends FetchStart {
  end: (outcome: FetchOutcome, patienceMs?: number) => void
}

/** One conversation that somebody is looking at. */
export interface LiveConversation {
  /** Takes a message as if it were pushed, and shows it at once. */
  receive: (message: AgentMessage) => void
  /** Waits for the room, and notes that a GET starts. */
  beginFetch: () => Promise<LiveFetch>
  /** The pushes that were held until now: from here on they are the caller's. */
  takeHeld: () => readonly ArrivedPush[]
  /** Merges a GET's answer into what is shown, with pushes that were held. */
  merge: (
    shown: AgentConversation | undefined,
    snapshot: AgentConversation,
    fetch: FetchStart,
    held: readonly ArrivedPush[],
  ) => AgentConversation
  /** Somebody else wrote what is shown: nothing is known of how its messages came, and a GET says what holds. */
  reconsider: () => void
  /** Asks for a GET. */
  requestFetch: () => void
  /** Asks for a GET where something was pushed since the last one. */
  confirm: () => void
  /** What decides about polling may have changed. */
  review: () => void
  /** Leaves the room of a conversation that is not there any more, or not for this user; the next GET joins it again. */
  leave: () => void
  state: () => RoomState
  close: () => void
}

/** Watches one conversation: joins its room, holds its pushes until a frame, and plans its GETs. */
export function watchConversation(config: LiveConfig): LiveConversation {
  const { pace } = config
  const record = createConversationRecord()
  const plan = createFetchPlan(config.refetch)
  const confirmations = createConfirmations(plan, record)

  const finish = ({ conversation, doubts }: Merged): AgentConversation => {
    confirmations.note(doubts)
    return conversation
  }
  const buffer = createPushBuffer<ArrivedPush>({
    isHolding: !config.hasCopy,
    apply(pushes, isHeld) {
      const pushed = pushes.map(({ message }) => message)
      return config.apply(pushed, (shown) => finish(record.mergePushes(shown, pushes)), !isHeld)
    },
  })
  const onMessage = (message: AgentMessage) => {
    buffer.add(record.arrive(message))
    confirmations.notePush()
  }
  const room = watchRoom({
    join: config.join,
    onMessage,
    onMalformed: plan.requestSpaced,
    onGap: plan.request,
    onChange() {
      polling.review()
      config.onChange()
    },
    random: config.random,
  })
  const polling = createPolling({
    ...pace,
    isNeeded: () => pace.isSocketLost() === true || room.state().refused !== undefined,
    isBlind: () => pace.isSocketLost() === undefined,
    poll: () => plan.request(),
  })
  room.enter()
  polling.review()
  if (config.hasCopy) void room.whenJoined().then(() => plan.request())

  return {
    receive(message) {
      // through the buffer, so that a GET that is under way knows that it can't have this
      onMessage(message)
      buffer.flush()
    },
    beginFetch: () => beginFetch({ plan, room, record, buffer }),
    takeHeld: buffer.take,
    merge(shown, snapshot, fetch, held) {
      const base = shown ?? (held.length > 0 ? { ...snapshot, messages: [] } : undefined)
      const caughtUp = base && finish(record.mergePushes(base, held))
      return finish(record.mergeSnapshot(caughtUp, snapshot, fetch))
    },
    reconsider() {
      record.forget()
      plan.requestSpaced()
    },
    requestFetch: () => plan.request(),
    confirm() {
      if (record.isUnconfirmed()) plan.request()
    },
    review: polling.review,
    leave() {
      room.leave()
      // what only was pushed, and is not shown yet, would be all that is left of it
      buffer.take()
    },
    state: room.state,
    close: () => [room, polling, confirmations, plan, buffer].forEach((part) => part.close()),
  }
}

interface FetchParts {
  plan: FetchPlan
  room: RoomWatch
  record: Pick<ConversationRecord, 'beginFetch'>
  buffer: Pick<PushBuffer<ArrivedPush>, 'stopHolding'>
}

async function beginFetch({ plan, room, record, buffer }: FetchParts): Promise<LiveFetch> {
  const run = plan.begin()
  room.enter()
  await room.whenJoined()
  const onCaughtUp = room.beginFetch()
  return {
    ...record.beginFetch(monotonicNow()),
    end(outcome, patienceMs) {
      const counts = plan.end(run, outcome, patienceMs)
      if (outcome === 'failed') buffer.stopHolding()
      else if (counts) onCaughtUp()
    },
  }
}
