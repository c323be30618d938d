import { notifyManager, QueryObserver, type QueryClient } from '@tanstack/react-query'
import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import type { ReadonlyStore } from '../wire/store.js'
import type { Engine } from './engine.js'
import { pendingOf, type Outbox, type PendingMessage } from './outbox.js'
import { createRowBuilder, type MessageRow } from './rows.js'

/** The messages of one conversation as they stand. */
export interface MessagesState {
  /** The server's own objects; one that did not change keeps its identity. */
  messages: readonly AgentMessage[]
  /** What the user sent and the server has not confirmed. */
  pending: readonly PendingMessage[]
  /** Both, as a list draws them: `{key, message, delivery}`. Hidden messages are left out. */
  rows: readonly MessageRow[]
  error: Error | null
  isPending: boolean
  status: 'pending' | 'error' | 'success'
  refetch: () => void
}

/** The messages of one conversation, live while somebody has subscribed. */
export interface MessagesStore extends ReadonlyStore<MessagesState> {
  /** What a server shows: nothing of what this browser alone has kept. */
  getFirst: () => MessagesState
}

/** Which messages. */
export interface MessagesConfig {
  engine: Pick<Engine, 'queries' | 'delivery'>
  queryClient: QueryClient
  /** `undefined` until the conversation exists on the server. */
  id: string | undefined
  threadKey: string | undefined
  /** The conversation is being looked for: without an id there is nothing to load yet. */
  isSearching: boolean
  /** Nothing is loaded while what was kept is being brought back. */
  isRestoring: boolean
}

const NO_MESSAGES: readonly AgentMessage[] = []
const NOTHING_SENT: Outbox = []

/**
 * Makes the store. A push goes from the cache to its readers past React: whoever holds the store need not render for it.
 */
export function createMessagesStore(config: MessagesConfig): MessagesStore {
  const { engine, queryClient, id, threadKey, isSearching, isRestoring } = config
  const { outbox, rowKeys } = engine.delivery
  const options = queryClient.defaultQueryOptions({
    ...engine.queries.conversation(id ?? ''),
    enabled: id !== undefined && !isRestoring,
    select: messagesOf,
  })
  const observer = new QueryObserver(queryClient, options)
  const refetch = id === undefined ? () => undefined : () => void observer.refetch()
  const buildRows = createRowBuilder()
  let listeners = 0
  let lastError: Error | null = null

  function build({ messages, sent, error, isLoading }: Facts): MessagesState {
    const pending = pendingOf(sent, threadKey, id, messages)
    const isPending = error === null && (id === undefined ? isSearching : isLoading)
    return {
      messages,
      pending,
      rows: buildRows(messages, pending, rowKeys),
      error,
      isPending,
      status: error !== null ? 'error' : isPending ? 'pending' : 'success',
      refetch,
    }
  }

  function look(sent: Outbox): Facts {
    const result = listeners > 0 ? observer.getCurrentResult() : observer.getOptimisticResult(options)
    // React Query forgets an error as soon as a query without data starts anew, and a screen would swing
    lastError = result.isSuccess ? null : (result.error ?? (result.errorUpdateCount > 0 ? lastError : null))
    const { data: messages = NO_MESSAGES, isPending: isLoading } = result
    return { messages, sent, version: rowKeys.version(), error: lastError, isLoading }
  }

  const remember = (readOutbox: () => Outbox) => {
    let known: { facts: Facts; state: MessagesState } | undefined
    return () => {
      const facts = look(readOutbox())
      if (!known || !isSame(known.facts, facts)) known = { facts, state: build(facts) }
      return known.state
    }
  }

  return {
    get: remember(outbox.get),
    getFirst: remember(() => NOTHING_SENT),
    subscribe(listener) {
      listeners += 1
      // the query may have gone from the cache since
      observer.setOptions(options)
      const stops = [
        observer.subscribe(notifyManager.batchCalls(listener)),
        outbox.subscribe(listener),
        queryClient.getQueryCache().subscribe(({ type, query }) => {
          // an app has emptied the cache, and there is another one now
          if (type === 'added' && query.queryHash === options.queryHash) observer.setOptions(options)
        }),
      ]
      // what has changed since it was made
      observer.updateResult()
      return () => {
        listeners -= 1
        stops.forEach((stop) => stop())
      }
    },
  }
}

/** All that the state is made of. */
interface Facts {
  messages: readonly AgentMessage[]
  sent: Outbox
  version: number
  error: Error | null
  isLoading: boolean
}

function isSame(one: Facts, other: Facts): boolean {
  return (
    one.messages === other.messages &&
    one.sent === other.sent &&
    one.version === other.version &&
    one.error === other.error &&
    one.isLoading === other.isLoading
  )
}

function messagesOf(conversation: AgentConversation): readonly AgentMessage[] {
  return conversation.messages
}
