import type { AgentMessage } from '../../wire/agentTypes.js'
import type { ConversationSync } from '../conversationSync.js'

/** Where a conversation's history is looked for. */
export interface HistoryConfig {
  sync: Pick<ConversationSync, 'whenLoaded'>
  /** What the cache holds, `undefined` where that is nothing or may be out of date. */
  recent: (conversationId: string) => readonly AgentMessage[] | undefined
  /** Somebody looks at the conversation. */
  isWatched: (conversationId: string) => boolean
  get: (conversationId: string) => Promise<readonly AgentMessage[]>
}

/**
 * What a conversation holds before a message goes out, by which its echo is told from older ones; `undefined` where
 * that can't be had.
 */
export async function historyOf(
  { sync, recent, isWatched, get }: HistoryConfig,
  conversationId: string,
): Promise<readonly AgentMessage[] | undefined> {
  await sync.whenLoaded(conversationId)
  const known = recent(conversationId)
  // one that is watched is being loaded: another GET would not be quicker
  if (known !== undefined || isWatched(conversationId)) return known
  return get(conversationId).catch(() => undefined)
}
