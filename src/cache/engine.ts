import { notifyManager, type QueryCacheNotifyEvent, type QueryClient } from '@tanstack/react-query'
import { systemClock, type Clock } from '../wire/clock.js'
import { isHttpError } from '../wire/errors.js'
import { createConversationSync, type ConversationSync } from './conversationSync.js'
import { createDelivery, type Delivery } from './delivery.js'
import { conversationIdOf, createKeys, type Base44Keys } from './keys.js'
import { watchPage } from './pageEvents.js'
import { isReachable } from './reachability.js'
import { readClient, type ReadClient } from './readClient.js'
import { createQueries, setConversationDefaults, type Queries } from './queries.js'
import { createTurns, type Turns } from './turns.js'

/** What an engine works on. */
export interface EngineConfig {
  client: ReadClient
  queryClient: QueryClient
  /** Names the user whose data this is: part of every key. */
  session: string
  clock?: Clock | undefined
}

/** Everything that one user's session keeps: its queries, its outbox, its live conversations and their turns. */
export interface Engine {
  keys: Base44Keys
  queries: Queries
  delivery: Delivery
  turns: Turns
  connection: ConversationSync['connection']
  /** Begins to watch the cache, the page and the socket; returns what ends it. */
  mount: () => () => void
  /** Ends the session for good: another user has come, and nothing of this one may stay or be sent. */
  end: () => void
}

/** Makes the engine of one client, one cache and one user's session. */
export function createEngine(config: EngineConfig): Engine {
  const { queryClient, session, clock = systemClock } = config
  const client = readClient(config.client)
  // under a name of the app's own, only the app knows when the user is another
  const followsClient = client.session.get() === session
  const keys = createKeys(client.getConfig().appId, session)
  const sync = createConversationSync({
    client,
    queryClient,
    keys,
    clock,
    onMessages: (id, messages) => delivery.claim(id, messages),
  })
  const queries = createQueries({ client, queryClient, keys, sync })
  const messagesOf = (id: string) => queryClient.getQueryData(queries.conversation(id).queryKey)?.messages
  const delivery = createDelivery({
    client,
    queryClient,
    keys,
    queries,
    sync,
    clock,
    messagesOf,
    maySend: () => isReachable(client),
    isCurrent: () => !followsClient || client.session.get() === session,
  })
  const turns = createTurns({
    messagesOf,
    outbox: delivery.outbox,
    now: clock.now,
    onSettled(id, phase) {
      // silence may be the agent's, or frames that were lost
      if (phase === 'stalled') sync.requestFetch(id)
      else sync.confirmPushes(id)
    },
  })
  const onCacheEvent = ({ type, query }: QueryCacheNotifyEvent) => {
    const id = type === 'updated' ? conversationIdOf(query.queryKey, keys) : undefined
    if (id === undefined) return
    turns.update(id)
    // with the observers, so that a row is never shown twice nor missing for a frame
    notifyManager.schedule(() => delivery.prune(id))
  }
  const retryRefused = () =>
    void queryClient.refetchQueries({
      queryKey: keys.all,
      predicate: ({ state }) => isHttpError(state.error, 401),
    })
  const mount = () => {
    setConversationDefaults(queryClient, keys)
    const stops = [
      sync.mount(),
      delivery.outbox.subscribe(turns.updateAll),
      queryClient.getQueryCache().subscribe(onCacheEvent),
      client.realtime.status.subscribe(delivery.flush),
      watchPage({ onReturn: delivery.flush, onOnlineChange: delivery.flush }, clock.now),
      client.session.subscribe(retryRefused),
    ]
    return () => stops.forEach((stop) => stop())
  }
  const end = () => {
    delivery.close()
    queryClient.removeQueries({ queryKey: keys.all })
  }
  return { keys, queries, delivery, turns, connection: sync.connection, mount, end }
}
