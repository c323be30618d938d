import { QueryObserver, type QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/clientTypes.js'
import type { JsonObject } from '../wire/agentTypes.js'
import { AbortError, HttpError } from '../wire/errors.js'
import { findConversation, findLatest } from './findConversation.js'
import type { Base44Keys } from './keys.js'
import { LOCAL_ID_FIELD, metadataOf } from './metadataOf.js'
import type { Queries } from './queries.js'
import type { AgentThread, Thread } from './thread.js'

/** What opening a thread works on. */
export interface ThreadsConfig {
  client: Pick<Base44Client, 'agents'>
  queryClient: QueryClient
  keys: Base44Keys
  queries: Pick<Queries, 'thread'>
  /** Runs for one tab of the browser at a time, as far as that can be had. */
  once: <T>(name: string, run: () => Promise<T>) => Promise<T>
  /** False once the session is over: nothing of it may enter the cache. */
  isCurrent: () => boolean
  onOpened: (thread: Thread, conversationId: string) => void
}

/** Finds or makes the conversations of threads. */
export interface Threads {
  /**
   * The id of a thread's conversation, which is made where there is none: once, however many ask. `createId` names
   * what is made, so that it is found again where the server's answer was lost.
   */
  open: (thread: Thread, createId: string) => Promise<string>
  /** A conversation of this name may have been made already: it is looked for before another is. */
  doubt: (createId: string) => void
}

/** Makes the threads of one session. */
export function createThreads(config: ThreadsConfig): Threads {
  const { queryClient, keys, queries, isCurrent } = config
  const { agents } = config.client
  const opening = new Map<string, Promise<string>>()
  const doubtful = new Set<string>()
  const known = (thread: Thread) => queryClient.getQueryData<string | null>(keys.thread(thread.key))

  async function open(thread: Thread, createId: string): Promise<string> {
    if ('id' in thread) return thread.id
    const id =
      known(thread) ??
      (await config.once(thread.key, async () => (await find(thread, createId)) ?? create(thread, createId)))
    if (!isCurrent()) throw ended()
    queryClient.setQueryData(keys.thread(thread.key), id)
    config.onOpened(thread, id)
    return id
  }
  async function find(thread: AgentThread, createId: string): Promise<string | null> {
    const made = doubtful.has(createId) ? await findMade(thread, createId) : null
    if (made !== null || thread.start === 'new') return made ?? known(thread) ?? null
    // another tab may have made one since this one found none
    return known(thread) === undefined ? search(thread) : (known(thread) ?? findConversation(agents, thread))
  }
  /** What the hooks find right now. */
  async function search(thread: AgentThread): Promise<string | null> {
    const options = queries.thread(thread)
    const { data } = await new QueryObserver(queryClient, options).fetchOptimistic(
      queryClient.defaultQueryOptions(options),
    )
    return data ?? null
  }
  const findMade = ({ agentName }: AgentThread, createId: string) =>
    findLatest(agents, { agent_name: agentName, [`metadata.${LOCAL_ID_FIELD}`]: createId })

  async function create(thread: AgentThread, createId: string): Promise<string> {
    // the token may be another user's by now
    if (!isCurrent()) throw ended()
    const metadata: JsonObject = { ...metadataOf(thread), [LOCAL_ID_FIELD]: createId }
    try {
      const made = await agents.createConversation({ agent_name: thread.agentName, metadata })
      if (isCurrent()) queryClient.setQueryData(keys.conversation(made.id), made)
      return made.id
    } catch (error) {
      if (error instanceof HttpError && error.status < 500 && error.status !== 408) throw error
      doubtful.add(createId)
      const id = await findMade(thread, createId).catch(() => null)
      if (id === null) throw error
      return id
    }
  }
  return {
    open(thread, createId) {
      const running = opening.get(thread.key)
      if (running) return running
      const promise = open(thread, createId).finally(() => opening.delete(thread.key))
      opening.set(thread.key, promise)
      return promise
    },
    doubt: (createId) => void doubtful.add(createId),
  }
}

function ended() {
  return new AbortError('The session ended while the conversation was opened')
}
