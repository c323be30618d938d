import type { QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/clientTypes.js'
import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import type { Clock } from '../wire/clock.js'
import type { ReadonlyStore } from '../wire/store.js'
import { deriveConnection, type Connection } from './connection.js'
import { createConnections } from './connections.js'
import { fetchConversation, type FetchContext } from './fetchConversation.js'
import { conversationIdOf, type Base44Keys } from './keys.js'
import { mergePush } from './mergePush.js'
import { watchPage } from './pageEvents.js'
import { isReachable } from './reachability.js'
import { createWatches } from './watches.js'
import { whenIdle } from './whenIdle.js'

/** What the sync works on. */
export interface ConversationSyncConfig {
  client: Pick<Base44Client, 'agents' | 'realtime' | 'getConfig'>
  queryClient: QueryClient
  keys: Base44Keys
  clock: Clock
  /** Told of messages that are about to enter the cache. */
  onMessages: (conversationId: string, messages: readonly AgentMessage[]) => void
}

/** Keeps the conversations that somebody looks at equal to the server's. */
export interface ConversationSync {
  /** Begins to watch the cache's observers and the page; returns what ends it, and every watch. */
  mount: () => () => void
  /** The query function of a conversation: joins its room, GETs it, and merges the answer with what is shown. */
  fetch: (id: string, signal: AbortSignal) => Promise<AgentConversation>
  /** Takes a message that the server is known to have, as if it were pushed; false where nobody keeps the conversation. */
  receive: (id: string, message: AgentMessage) => boolean
  /** Resolves when what the server holds is known, or can't be for now, or after 3 s. */
  whenLoaded: (id: string) => Promise<void>
  /** Asks for a GET of a conversation that is being watched. */
  requestFetch: (id: string) => void
  /** Asks for a GET where pushes came since the last one: the strings of their tool calls may be cut. */
  confirmPushes: (id: string) => void
  /** How a conversation is kept up to date; without an id, how any would be. */
  connection: (id: string | undefined) => ReadonlyStore<Connection>
}

/** Of a conversation that nobody watches, and of the socket itself. */
const NOWHERE = { isCatchingUp: false, refused: undefined }

/** After these, a conversation may be looked at or no longer be. */
const OBSERVER_EVENTS = new Set<QueryCacheNotifyEvent['type']>([
  'observerAdded',
  'observerRemoved',
  'observerOptionsUpdated',
])

/** Makes the sync of one client, one cache and one user's session. */
export function createConversationSync(config: ConversationSyncConfig): ConversationSync {
  const { client, queryClient, keys, clock, onMessages } = config
  const cache = queryClient.getQueryCache()
  const find = (id: string) => cache.find<AgentConversation>({ queryKey: keys.conversation(id) })
  const connections = createConnections((id) =>
    deriveConnection({
      socket: client.realtime.status.get(),
      isReachable: isReachable(client),
      ...(id === undefined ? NOWHERE : (watches.get(id)?.state() ?? NOWHERE)),
    }),
  )
  const apply = (id: string, messages: readonly AgentMessage[]) => {
    if (find(id)?.state.data === undefined) return false
    onMessages(id, messages)
    queryClient.setQueryData<AgentConversation>(
      keys.conversation(id),
      (shown) => shown && messages.reduce(mergePush, shown),
    )
    return true
  }
  const watches = createWatches({
    realtime: client.realtime,
    queryClient,
    keys,
    apply,
    onChange: connections.refresh,
    random: clock.random,
  })
  const context: FetchContext = {
    get: (id, signal) => client.agents.getConversation(id, { signal }),
    read: (id) => find(id)?.state.data,
    watchOf: watches.review,
    onMessages,
    overruled: new Set(),
  }
  const onCacheEvent = ({ type, query }: QueryCacheNotifyEvent) => {
    const id = conversationIdOf(query.queryKey, keys)
    if (id === undefined) return
    if (OBSERVER_EVENTS.has(type)) watches.review(id)
  }

  return {
    mount() {
      const stops = [
        cache.subscribe(onCacheEvent),
        client.realtime.status.subscribe(connections.refreshAll),
        watchPage({ onReturn: watches.refetchAll, onOnlineChange: connections.refreshAll }, clock.now),
        watches.endAll,
      ]
      // the observers of children are there before their provider's effects run
      for (const { queryKey } of cache.findAll({ queryKey: keys.conversations })) {
        const id = conversationIdOf(queryKey, keys)
        if (id !== undefined) watches.review(id)
      }
      connections.refreshAll()
      return () => stops.forEach((stop) => stop())
    },
    fetch: (id, signal) => fetchConversation(context, id, signal),
    receive(id, message) {
      const pushes = watches.get(id)?.pushes
      if (pushes === undefined) return apply(id, [message])
      // through the buffer, so that a GET that is under way knows that it can't have this
      pushes.add(message)
      pushes.flush()
      return true
    },
    whenLoaded: (id) => whenIdle(queryClient, keys.conversation(id)),
    requestFetch: (id) => watches.get(id)?.requestFetch(),
    confirmPushes(id) {
      const live = watches.get(id)
      if (live?.pushes.isUnconfirmed()) live.requestFetch()
    },
    connection: connections.of,
  }
}
