import type { Connection } from '../../cache/connection.js'
import type { MessageRow } from '../../cache/rows.js'
import type { Turn } from '../../cache/turn.js'
import type { AgentMessage } from '../../wire/agentTypes.js'
import { lastAsked } from './lastAsked.js'
import { rowsBehind } from './rowsBehind.js'

/** What can be seen of a chat at a moment. */
export interface ChatSight {
  /** False until the messages were loaded: what was there before is no event. */
  isLoaded: boolean
  rows: readonly MessageRow[]
  turn: Turn
  connection: Connection
  error: Error | null
  now: number
}

/** How a chat stands at a moment. */
export interface ChatFacts extends ChatSight {
  /** Since when the agent has been at work. */
  busySince: number | undefined
  /** Since when the connection has been lost. */
  lostSince: number | undefined
  /**
   * The message of the user's behind which stands all that the agent works at: they may have written others since.
   * `undefined` is the beginning.
   */
  workedFrom: string | undefined
  /** The last answers as they were when they were told to be settled, by their rows' keys. */
  settled: ReadonlyMap<string, AgentMessage>
}

/** How a chat stands, by what is seen of it and how it stood before. */
export function chatFacts(sight: ChatSight, before: ChatFacts | undefined): ChatFacts {
  const known = before?.isLoaded ? before : undefined
  const isAtWork = isBusy(sight.turn)
  const busySince = isAtWork ? (before?.busySince ?? sight.now) : undefined
  const lostSince = isLost(sight.connection, before) ? (before?.lostSince ?? sight.now) : undefined
  const workedFrom = known && isAtWork ? known.workedFrom : lastAsked(sight.rows)
  const isSettled = !isAtWork && (!known || known.busySince !== undefined)
  const settled = isSettled
    ? messagesBehind(sight.rows, known ? known.workedFrom : workedFrom)
    : (known?.settled ?? new Map<string, AgentMessage>())
  return { ...sight, busySince, lostSince, workedFrom, settled }
}

function messagesBehind(rows: readonly MessageRow[], asked: string | undefined) {
  return new Map(rowsBehind(rows, asked).map(({ key, message }) => [key, message]))
}

function isBusy({ phase }: Turn): boolean {
  return phase === 'sending' || phase === 'working' || phase === 'stalled'
}

/** Once lost, it is until it is live. */
function isLost({ state }: Connection, before: ChatFacts | undefined): boolean {
  if (state === 'reconnecting' || state === 'offline' || state === 'polling') return true
  return before?.lostSince !== undefined && state !== 'live'
}
