import type { QueryClient } from '@tanstack/react-query'
import type { AgentConversation, AgentMessage } from '../../wire/agentTypes.js'
import type { Base44Keys } from '../keys.js'

/** What React Query knows of conversations, beside what they say. */
export interface CachedConversations {
  /** Somebody looks at it, so that it is kept up to date. */
  isWatched: (id: string) => boolean
  /** Its messages; `undefined` where they are not all known, or may be out of date. */
  recent: (id: string) => readonly AgentMessage[] | undefined
  /** Why its last GET failed. */
  errorOf: (id: string) => unknown
}

/** A conversation that nobody looks at is taken for complete so long. */
const RECENT_MS = 5_000

/** Reads the conversations of one cache. */
export function readCachedConversations(
  queryClient: QueryClient,
  keys: Base44Keys,
  now: () => number,
  isWhole: (id: string) => boolean,
): CachedConversations {
  const find = (id: string) =>
    queryClient.getQueryCache().find<AgentConversation>({ queryKey: keys.conversation(id) })
  const isWatched = (id: string) => find(id)?.isActive() === true
  return {
    isWatched,
    recent(id) {
      const { data, dataUpdatedAt = 0 } = find(id)?.state ?? {}
      const isRecent = isWatched(id) || now() - dataUpdatedAt < RECENT_MS
      return isRecent && isWhole(id) ? data?.messages : undefined
    },
    errorOf: (id) => find(id)?.state.error,
  }
}
