import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/clientTypes.js'
import type { AgentConversation } from '../wire/agentTypes.js'
import type { ConversationSync } from './conversationSync.js'
import { isWorthRetrying } from './isWorthRetrying.js'
import type { Base44Keys } from './keys.js'
import { shareConversation } from './mergeSnapshot.js'
import type { Thread } from './thread.js'

/** What the factories are made of. */
export interface QueriesConfig {
  client: Pick<Base44Client, 'agents'>
  queryClient: QueryClient
  keys: Base44Keys
  sync: Pick<ConversationSync, 'fetch'>
}

/** The options of each query, in one place: hooks, loaders and tests all take them from here. */
export type Queries = ReturnType<typeof createQueries>

/** What an app sets for its own queries must not reach ours: another conversation's data would be shown for this one's. */
const ownRules = {
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

/** Makes the factories of one session. */
export function createQueries({ client, queryClient, keys, sync }: QueriesConfig) {
  return {
    conversation: (id: string) =>
      queryOptions({
        ...conversationDefaults,
        queryKey: keys.conversation(id),
        queryFn: ({ signal }) => sync.fetch(id, signal),
        structuralSharing: shareUnknown,
      }),
    /** The id of a thread's conversation, `null` while there is none. */
    thread: (thread: Thread) =>
      queryOptions({
        queryKey: keys.thread(thread.key),
        ...ownRules,
        // a thread that has its conversation keeps it, though a newer one be made elsewhere
        queryFn: async () =>
          queryClient.getQueryData<string | null>(keys.thread(thread.key)) ??
          findConversation(client, thread),
        refetchInterval: ({ state }) =>
          state.status === 'error' && isWorthRetrying(state.error) ? SEARCH_AGAIN_MS : false,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      }),
  }
}

/** Gives the rules to the keys themselves too, so that an app's own observer of one keeps them. */
export function setConversationDefaults(queryClient: QueryClient, keys: Base44Keys): void {
  queryClient.setQueryDefaults([...keys.conversations], {
    ...conversationDefaults,
    structuralSharing: shareUnknown,
  })
}

async function findConversation({ agents }: QueriesConfig['client'], thread: Thread): Promise<string | null> {
  if ('id' in thread) return thread.id
  if (thread.start === 'new') return null
  const q = { agent_name: thread.agentName }
  // no signal: a message that was just sent waits for this too, though the chat be closed meanwhile
  const found = await agents.listConversations({ q, sort: '-updated_date', limit: 1 })
  // a server that doesn't know `q` sends conversations with other agents too
  return found.find(({ agent_name: name }) => name === thread.agentName)?.id ?? null
}

/** React Query knows the data of these keys as `unknown`; an app may have put anything there. */
function shareUnknown(older: unknown, newer: unknown): unknown {
  return isConversation(older) && isConversation(newer) ? shareConversation(older, newer) : newer
}

function isConversation(data: unknown): data is AgentConversation {
  return typeof data === 'object' && data !== null && 'messages' in data && Array.isArray(data.messages)
}
