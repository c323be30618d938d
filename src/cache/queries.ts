import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/clientTypes.js'
import type { ConversationSync } from './conversationSync.js'
import { findConversation } from './findConversation.js'
import { isWorthRetrying } from './isWorthRetrying.js'
import type { Base44Keys } from './keys.js'
import type { Thread } from './thread.js'

/** What the factories are made of. */
export interface QueriesConfig {
  client: Pick<Base44Client, 'agents'>
  queryClient: QueryClient
  keys: Base44Keys
  sync: Pick<ConversationSync, 'fetch' | 'share'>
}

/** The options of each query, in one place: hooks, loaders and tests all take them from here. */
export type Queries = ReturnType<typeof createQueries>

/** What an app sets for its own queries must not reach ours: another conversation's data would be shown for this one's. */
export const ownRules = {
  staleTime: Infinity,
  networkMode: 'always',
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  refetchOnMount: false,
  placeholderData: () => undefined,
  throwOnError: false,
} as const

/** Rules that hold for every conversation: the sync, not React Query, knows when one is out of date. */
const conversationDefaults = { ...ownRules, retry: false, refetchInterval: false } as const

/** A search that failed is tried again so often, where that may help. */
const SEARCH_AGAIN_MS = 5_000

/** Rules for finding and making a conversation. */
export const searchRules = {
  refetchInterval: ({ state }: { state: { status: string; error: Error | null } }) =>
    state.status === 'error' && isWorthRetrying(state.error) ? SEARCH_AGAIN_MS : false,
  retry: (failures: number, error: Error) => failures < 2 && isWorthRetrying(error),
  retryDelay: (failures: number) => 500 * 2 ** failures,
}

/** Makes the factories of one session. */
export function createQueries({ client, queryClient, keys, sync }: QueriesConfig) {
  return {
    conversation: (id: string) =>
      queryOptions({
        ...conversationDefaults,
        queryKey: keys.conversation(id),
        queryFn: ({ signal }) => sync.fetch(id, signal),
        structuralSharing: sync.share,
      }),
    /** The id of a thread's conversation, `null` while there is none. */
    thread: (thread: Thread) =>
      queryOptions({
        queryKey: keys.thread(thread.key),
        ...ownRules,
        // what needs no search is known at once
        ...knownOf(thread),
        // a thread that has its conversation keeps it, though a newer one be made elsewhere
        queryFn: async () =>
          queryClient.getQueryData<string | null>(keys.thread(thread.key)) ??
          findConversation(client.agents, thread),
        ...searchRules,
      }),
    /**
     * The query of a conversation, to wait for; without an id one that has nothing to load, for a hook that has to
     * name a query before there is one.
     */
    loaded: (id: string | undefined) =>
      queryOptions<unknown, Error, boolean>({
        ...conversationDefaults,
        queryKey: id === undefined ? keys.nothing : keys.conversation(id),
        queryFn: ({ signal }) => (id === undefined ? null : sync.fetch(id, signal)),
        structuralSharing: sync.share,
        ...(id === undefined && { initialData: null }),
        // what is in it is not what is waited for: a push is no reason to render
        select: () => true,
      }),
  }
}

function knownOf(thread: Thread): { initialData?: string | null } {
  if ('id' in thread) return { initialData: thread.id }
  return thread.start === 'new' ? { initialData: null } : {}
}

/**
 * Gives the rules to the keys themselves too, so that an app's own observer of one keeps them. Returns what takes them
 * back: the cache would hold the sync for as long as it lives.
 */
export function setConversationDefaults(
  queryClient: QueryClient,
  keys: Base44Keys,
  sync: Pick<ConversationSync, 'share'>,
): () => void {
  const key = [...keys.conversations]
  queryClient.setQueryDefaults(key, { ...conversationDefaults, structuralSharing: sync.share })
  return () => queryClient.setQueryDefaults(key, {})
}
