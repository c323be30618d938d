import { QueryObserver, type QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/clientTypes.js'
import { AbortError } from '../wire/errors.js'
import type { Base44Keys } from './keys.js'
import type { Queries } from './queries.js'
import type { Thread } from './thread.js'

/** What opening a thread works on. */
export interface ThreadsConfig {
  client: Pick<Base44Client, 'agents'>
  queryClient: QueryClient
  keys: Base44Keys
  queries: Queries
  /** False once the session is over: nothing of it may enter the cache. */
  isCurrent: () => boolean
  onOpened: (threadKey: string, conversationId: string) => void
}

/** Finds or makes the conversation of a thread, once however many ask. */
export type OpenThread = (thread: Thread) => Promise<string>

/** Makes the opener of one session. */
export function createOpenThread({
  client,
  queryClient,
  keys,
  queries,
  isCurrent,
  onOpened,
}: ThreadsConfig): OpenThread {
  const opening = new Map<string, Promise<string>>()

  async function open(thread: Thread): Promise<string> {
    const id = (await find(thread)) ?? (await create(thread))
    onOpened(thread.key, id)
    return id
  }
  /** What the hooks have found already, or find right now; `null` when there is nothing to find. */
  async function find(thread: Thread): Promise<string | null> {
    const options = queries.thread(thread)
    const known = queryClient.getQueryData(options.queryKey)
    if (known !== undefined) return known
    const { data } = await new QueryObserver(queryClient, options).fetchOptimistic(
      queryClient.defaultQueryOptions(options),
    )
    return data ?? null
  }
  async function create(thread: Thread): Promise<string> {
    if ('id' in thread) return thread.id
    const { agentName, metadata } = thread
    const conversation = await client.agents.createConversation({
      agent_name: agentName,
      ...(metadata && { metadata }),
    })
    if (!isCurrent()) throw new AbortError('The session ended while the conversation was made')
    queryClient.setQueryData(keys.conversation(conversation.id), conversation)
    queryClient.setQueryData(keys.thread(thread.key), conversation.id)
    return conversation.id
  }
  return (thread) => {
    const known = opening.get(thread.key)
    if (known) return known
    const promise = open(thread).finally(() => opening.delete(thread.key))
    opening.set(thread.key, promise)
    return promise
  }
}
