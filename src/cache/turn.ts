import type { AgentMessage, AgentMessageToolCall } from '../wire/agentTypes.js'
import { isActiveStatus } from './isActiveStatus.js'
import { isUndelivered, type PendingMessage } from './outbox.js'

/**
 * Where the agent's answer stands. Derived from the messages, the outbox and the clock:
 * the protocol has no "done", so `idle` means that nothing on the screen says otherwise.
 * Times are milliseconds since the epoch, by this device's clock.
 */
export type Turn =
  | { phase: 'idle' }
  | { phase: 'sending' }
  | { phase: 'working'; since: number }
  | { phase: 'needs-input'; toolCall: AgentMessageToolCall }
  | { phase: 'stalled'; since: number }
  | { phase: 'unanswered' }
  | { phase: 'failed'; error: Error }

/** What a turn is derived from. */
export interface TurnFacts {
  messages: readonly AgentMessage[]
  pending: readonly PendingMessage[]
  /** When something last came from the agent or went to it, as far as was seen here; `undefined` for an old thread. */
  activeAt: number | undefined
  /** When the newest message that was not delivered was found to be so. */
  brokenAt: number | undefined
  /** When the phase that is shown now became `working`, while it is. */
  workingSince: number | undefined
  now: number
  /** The user no longer waits for the answer that is due. */
  isDetached?: boolean | undefined
  /** Work of which nothing has been heard for so long is taken for stalled, in milliseconds. Default: 20 s. */
  stalledAfterMs?: number | undefined
}

/** A turn, and when it must be derived again though nothing happens. */
export interface DerivedTurn {
  turn: Turn
  recheckAt: number | undefined
}

/** Text that has not grown for this long is taken for finished, where the server marks no end. */
const QUIET_MS = 1_500
/** Work of which nothing has been heard for this long is taken for stalled, unless told otherwise. */
const STALLED_MS = 20_000

/** Derives the turn. */
export function deriveTurn(facts: TurnFacts): DerivedTurn {
  const { pending, now, activeAt, brokenAt } = facts
  if (pending.some((item) => !isUndelivered(item))) return settled({ phase: 'sending' })
  const broken = pending.at(-1)
  // what has moved on since then is the news
  if (broken?.error && brokenAt !== undefined && brokenAt >= (activeAt ?? 0)) {
    return settled({ phase: 'failed', error: broken.error })
  }

  const last = facts.messages.findLast(({ hidden }) => hidden !== true)
  if (last === undefined) return settled({ phase: 'idle' })
  const waiting = last.tool_calls?.find(({ status }) => status === 'waiting_for_user_input')
  if (waiting !== undefined) return settled({ phase: 'needs-input', toolCall: waiting })

  const expectation = expects(last)
  if (expectation === 'nothing' || facts.isDetached) return settled({ phase: 'idle' })
  if (activeAt === undefined) return settled({ phase: expectation === 'text' ? 'idle' : 'unanswered' })
  const limit = expectation === 'text' ? QUIET_MS : (facts.stalledAfterMs ?? STALLED_MS)
  if (now - activeAt < limit) {
    return { turn: { phase: 'working', since: facts.workingSince ?? now }, recheckAt: activeAt + limit }
  }
  return settled(expectation === 'text' ? { phase: 'idle' } : { phase: 'stalled', since: activeAt })
}

function settled(turn: Turn): DerivedTurn {
  return { turn, recheckAt: undefined }
}

/**
 * What the newest message lets one expect: an `answer` to a user's message, the end of `work` that is marked as under
 * way, more `text`, or `nothing`, since its usage was counted or nobody is at work.
 */
function expects(last: AgentMessage): 'answer' | 'work' | 'text' | 'nothing' {
  if (last.role === 'user') return 'answer'
  if (last.role !== 'assistant') return 'nothing'
  if (last.tool_calls?.some(({ status }) => isActiveStatus(status))) return 'work'
  if (last.usage) return 'nothing'
  if (last.reasoning && last.reasoning.end_date === undefined) return 'work'
  // a call has ended and nothing was said yet: the agent goes on
  return last.content ? 'text' : 'work'
}
