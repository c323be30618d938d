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

const QUIET_MS = 1_000
const LATER_MS = 2_000

/** GETs a conversation once its room is joined, and merges the answer with what is shown when it settles. */
export async function fetchConversation(context: FetchContext, id: string, signal: AbortSignal) {
  const live = context.watchOf(id)
  const place = (await live?.beginFetch()) ?? 0
  try {
    const snapshot = await context.get(id, signal)
    const merged = merge(context, snapshot, live, place)
    live?.endFetch('done')
    return merged
  } catch (error) {
    live?.endFetch(signal.aborted || !isWorthRetrying(error) ? 'hopeless' : 'failed')
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
  if (again === 'later') overruled.add(id)
  if (again !== undefined) live?.requestFetch(again === 'quiet' ? QUIET_MS : LATER_MS)
  onMessages(id, conversation.messages)
  return conversation
}
