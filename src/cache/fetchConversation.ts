import type { AgentConversation } from '../wire/agentTypes.js'
import { isHttpError, ProtocolError } from '../wire/errors.js'
import type { OfferedFetch } from './conversationEntries.js'
import { isWorthRetrying } from './isWorthRetrying.js'
import type { LiveConversation } from './liveConversation.js'
import { patienceOf } from './patienceOf.js'

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
    const isWatched = run !== undefined
    offer(snapshot, { id, place: run?.place ?? 0, at: run?.at ?? 0, startedAt, isWatched })
    run?.end('done')
    return snapshot
  } catch (error) {
    // one that was given up says nothing of the conversation, and is tried again for whoever still looks
    const isRefusal = !signal.aborted && !isWorthRetrying(error)
    run?.end(isRefusal ? 'hopeless' : 'failed', patienceOf(error, Date.now()))
    if (isRefusal && isHttpError(error) && (error.status === 403 || error.status === 404)) {
      live?.leave()
      onGone()
    }
    throw error
  }
}
