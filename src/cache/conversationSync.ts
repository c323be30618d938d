import type { QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/clientTypes.js'
import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import type { Clock } from '../wire/clock.js'
import type { ReadonlyStore } from '../wire/store.js'
import { deriveConnection, type Connection } from './connection.js'
import { createConnections } from './connections.js'
import { createConversationEntries, type MessageSource } from './conversationEntries.js'
import { fetchConversation } from './fetchConversation.js'
import type { Base44Keys } from './keys.js'
import { isVisible, watchPage } from './pageEvents.js'
import { isReachable } from './reachability.js'
import { watchSocketLoss } from './socketLoss.js'
import { watchLooks } from './watchLooks.js'
import { createWatches } from './watches.js'
import { whenLoaded } from './whenLoaded.js'
import { monotonicNow } from './monotonicNow.js'

/** What the sync works on. */
export interface ConversationSyncConfig {
  client: Pick<Base44Client, 'agents' | 'realtime' | 'getConfig'>
  queryClient: QueryClient
  keys: Base44Keys
  clock: Clock
  /** Told of messages that are about to enter the cache. */
  onMessages: (conversationId: string, messages: readonly AgentMessage[], source: MessageSource) => void
  /** Told of each GET's answer, and when that GET went out, by `monotonicNow`. */
  onSnapshot: (conversationId: string, startedAt: number, messages: readonly AgentMessage[]) => void
  /** The agent is at work in this conversation: news is due. */
  isBusy: (conversationId: string) => boolean
}

/** Keeps the conversations that somebody looks at equal to the server's. */
export interface ConversationSync {
  /** Begins to watch the cache's observers and the page; returns what ends it, and every watch. */
  mount: () => () => void
  /** The query function of a conversation: joins its room and GETs it. Its answer is merged when it is shared. */
  fetch: (id: string, signal: AbortSignal) => Promise<AgentConversation>
  /** The structural sharing of a conversation: merges an answer of `fetch` with what is shown when it takes its place. */
  share: (older: unknown, newer: unknown) => unknown
  /** Takes a message that the server is known to have, as if it were pushed; false where nobody keeps the conversation. */
  receive: (id: string, message: AgentMessage) => boolean
  /** Hears what became of the cache's entry of a conversation. */
  hear: (id: string, event: QueryCacheNotifyEvent) => void
  /** What is kept of a conversation is all that the server held, and not only what was pushed of it. */
  isWhole: (id: string) => boolean
  /** Resolves when what the server holds is known, or can't be for now, or after 10 s. */
  whenLoaded: (id: string) => Promise<void>
  /** Asks for a GET of a conversation that is being watched; false where it isn't. */
  requestFetch: (id: string) => boolean
  /** Asks for a GET where pushes came since the last one: the strings of their tool calls may be cut. */
  confirmPushes: (id: string) => void
  /** The agent of a conversation may have begun or ended its work. */
  review: (id: string) => void
  /** How a conversation is kept up to date; without an id, how any would be. */
  connection: (id: string | undefined) => ReadonlyStore<Connection>
}

/** Of a conversation that nobody watches, and of the socket itself. */
const NOWHERE = { isCatchingUp: false, refused: undefined }

/** Makes the sync of one client, one cache and one user's session. */
export function createConversationSync(config: ConversationSyncConfig): ConversationSync {
  const { client, queryClient, keys, clock, isBusy } = config
  const { realtime } = client
  const cache = queryClient.getQueryCache()
  const connections = createConnections((id) =>
    deriveConnection({
      socket: realtime.status.get(),
      isReachable: isReachable(client),
      isPolling: socketLoss.isLost(),
      ...(id === undefined ? NOWHERE : (watches.get(id)?.state() ?? NOWHERE)),
    }),
  )
  const entries = createConversationEntries({ ...config, watchOf: (id) => watches.get(id) })
  const watches = createWatches({
    realtime,
    queryClient,
    keys,
    apply: entries.apply,
    onChange: connections.refresh,
    paceOf: (id) => ({
      isSocketLost: () => (realtime.status.get() === undefined ? undefined : socketLoss.isLost()),
      isBusy: () => isBusy(id),
      isVisible,
    }),
    random: clock.random,
  })
  const refresh = () => {
    watches.reviewAll()
    connections.refreshAll()
  }
  const socketLoss = watchSocketLoss(realtime.status, refresh)
  return {
    mount() {
      const stops = [
        watchLooks({ cache, keys, onLook: watches.review, onRemoved: connections.forget }),
        realtime.status.subscribe(refresh),
        socketLoss.mount(),
        watchPage(
          { onReturn: watches.refetchAll, onOnlineChange: refresh, onVisibilityChange: refresh },
          clock.now,
        ),
        watches.endAll,
      ]
      connections.refreshAll()
      return () => stops.forEach((stop) => stop())
    },
    fetch: (id, signal) =>
      fetchConversation(
        {
          id,
          get: (signal) => client.agents.getConversation(id, { signal }),
          live: watches.review(id),
          now: monotonicNow,
          offer: entries.offer,
          onGone: () => entries.clear(id),
        },
        signal,
      ),
    share: entries.share,
    receive(id, message) {
      const live = watches.get(id)
      if (live === undefined) return entries.put(id, message)
      live.receive(message)
      return true
    },
    isWhole: entries.isWhole,
    hear: entries.hear,
    whenLoaded: (id) => whenLoaded(queryClient, keys.conversation(id), () => entries.isWhole(id)),
    requestFetch(id) {
      const live = watches.get(id)
      live?.requestFetch()
      return live !== undefined
    },
    confirmPushes: (id) => watches.get(id)?.confirm(),
    review: (id) => watches.get(id)?.review(),
    connection: connections.of,
  }
}
