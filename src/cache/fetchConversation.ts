import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import { isWorthRetrying } from './isWorthRetrying.js'
import type { LiveConversation } from './liveConversation.js'
import { mergePush } from './mergePush.js'
import { mergeSnapshot } from './mergeSnapshot.js'

/** What a GET of a conversation works on. */
export interface FetchContext {
  get: (id: string, signal: AbortSignal) => Promise<AgentConversation>
  /** What is shown now. */
  read: (id: string) => AgentConversation | undefined
  /** The watch of the conversation, while somebody looks at it. */
  watchOf: (id: string) => LiveConversation | undefined
  onMessages: (id: string, messages: readonly AgentMessage[]) => void
  /** Conversations whose last GET was overruled by a newer date: the next one wins. */
  overruled: Set<string>
}

const LATER_MS = 2_000

/** GETs a conversation once its room is joined, and merges the answer with what is shown when it settles. */
export async function fetchConversation(context: FetchContext, id: string, signal: AbortSignal) {
  const live = context.watchOf(id)
  const run = await live?.beginFetch()
  try {
    const snapshot = await context.get(id, signal)
    // a client that can't abort answers all the same: that answer is nobody's, and takes no push along
    signal.throwIfAborted()
    const merged = merge(context, snapshot, live, run?.place ?? 0)
    run?.end('done')
    return merged
  } catch (error) {
    run?.end(signal.aborted || !isWorthRetrying(error) ? 'hopeless' : 'failed')
    throw error
  }
}

function merge(
  { read, overruled, onMessages }: FetchContext,
  snapshot: AgentConversation,
  live: LiveConversation | undefined,
  place: number,
): AgentConversation {
  const { id } = snapshot
  const held = live?.pushes.take() ?? []
  const shown = read(id) ?? (held.length > 0 ? { ...snapshot, messages: [] } : undefined)
  const { conversation, again } = mergeSnapshot(shown && held.reduce(mergePush, shown), snapshot, {
    pushedSince: (messageId) => live?.pushes.pushedSince(messageId, place) ?? false,
    final: overruled.delete(id),
  })
  if (again === 'later') {
    overruled.add(id)
    live?.requestFetch(LATER_MS)
  } else if (again === 'quiet') live?.requestWhenQuiet()
  onMessages(id, conversation.messages)
  return conversation
}
