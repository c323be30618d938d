import type { QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/clientTypes.js'
import { fromSdk } from '../client/fromSdk.js'
import type { SdkClient } from '../client/sdkTypes.js'
import { createKeys } from './keys.js'
import { createQueries } from './queries.js'
import { readClient } from './readClient.js'
import { threadOf, type ConversationChoice } from './threadOf.js'

/** What is loaded, and for whom. */
export interface PrefetchConversationOptions {
  /** One of its own for each request of a server: it holds the user's data. */
  queryClient: QueryClient
  /** A client that speaks for the user. */
  client: Base44Client | SdkClient
  /** As `useConversation` will ask for it. */
  conversation: ConversationChoice
  /** As the provider will be given it. Default: the subject of the client's token. */
  sessionKey?: string | undefined
}

/**
 * Loads a conversation on a server, to be handed to the browser with `dehydrate` and `HydrationBoundary`: what the hooks
 * show there at once, and confirm with one request. No socket is opened. What fails is left to the browser.
 *
 * @example
 * await prefetchConversation({ queryClient, client, conversation: { agentName: 'support_agent' } })
 * <HydrationBoundary state={dehydrate(queryClient)}><Chat /></HydrationBoundary>
 */
export async function prefetchConversation({
  queryClient,
  client: given,
  conversation,
  sessionKey,
}: PrefetchConversationOptions): Promise<void> {
  const client = readClient('realtime' in given ? given : fromSdk(given))
  const keys = createKeys(client.getConfig().appId, sessionKey ?? client.session.get())
  const queries = createQueries({
    client,
    queryClient,
    keys,
    sync: {
      fetch: (id, signal) => client.agents.getConversation(id, { signal }),
      share: (_older, newer) => newer,
    },
  })
  /* eslint-disable @typescript-eslint/no-deprecated -- its successor is not in every React Query 5 */
  const search = queries.thread(threadOf(conversation, ''))
  await queryClient.prefetchQuery(search)
  const id = queryClient.getQueryData(search.queryKey)
  if (id) await queryClient.prefetchQuery(queries.conversation(id))
  /* eslint-enable @typescript-eslint/no-deprecated */
}
