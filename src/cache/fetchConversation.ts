import type { AgentConversation } from '../wire/agentTypes.js'
import { isHttpError, ProtocolError } from '../wire/errors.js'
import type { OfferedFetch } from './conversationEntries.js'
import { isWorthRetrying } from './isWorthRetrying.js'
import type { LiveConversation } from './liveConversation.js'

/** What a GET of a conversation works on. */
export interface FetchContext {
  id: string
  get: (signal: AbortSignal) => Promise<AgentConversation>
  /** The watch of the conversation, while somebody looks at it. */
  live: LiveConversation | undefined
  now: () => number
  /** Hands an answer over to be merged when it takes the place of what is shown. */
  offer: (snapshot: AgentConversation, fetch: OfferedFetch) => void
  /** The conversation is not there any more, or not for this user. */
  onGone: () => void
}

/** GETs a conversation once its room is joined. */
export async function fetchConversation(
  { id, get, live, now, offer, onGone }: FetchContext,
  signal: AbortSignal,
): Promise<AgentConversation> {
  const run = await live?.beginFetch()
  const startedAt = now()
  try {
    const snapshot = await get(signal)
    // a client that can't abort answers all the same: that answer is nobody's
    signal.throwIfAborted()
    if (snapshot.id !== id) {
      throw new ProtocolError(`Conversation ${id} was asked for, and ${snapshot.id} was answered`)
    }
    offer(snapshot, { id, place: run?.place ?? 0, at: run?.at ?? 0, startedAt })
    run?.end('done')
    return snapshot
  } catch (error) {
    run?.end(signal.aborted || !isWorthRetrying(error) ? 'hopeless' : 'failed', patienceOf(error, Date.now()))
    if (isHttpError(error) && (error.status === 403 || error.status === 404)) {
      live?.leave()
      onGone()
    }
    throw error
  }
}

/** How long the server asks not to be asked again: `Retry-After` in seconds or as a date, as RFC 9110 has it. */
function patienceOf(error: unknown, date: number): number {
  const asked = isHttpError(error) ? error.response?.headers['retry-after'] : undefined
  if (asked === undefined) return 0
  const seconds = Number(asked)
  const ms = Number.isNaN(seconds) ? Date.parse(asked) - date : seconds * 1_000
  return Number.isNaN(ms) ? 0 : Math.max(0, ms)
}
