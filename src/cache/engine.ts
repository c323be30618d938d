import type { QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/createClient.js'
import { systemClock, type Clock } from '../wire/clock.js'
import { createConversationSync, type ConversationSync } from './conversationSync.js'
import { createDelivery, type Delivery } from './delivery.js'
import { conversationIdOf, createKeys, type Base44Keys } from './keys.js'
import { watchPage } from './pageEvents.js'
import { createQueries, setConversationDefaults, type Queries } from './queries.js'
import { createTurns, type Turns } from './turns.js'

/** What an engine works on. */
export interface EngineConfig {
  client: Base44Client
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
}

/** Makes the engine of one client, one cache and one user's session. It does nothing until it is mounted. */
export function createEngine({ client, queryClient, session, clock = systemClock }: EngineConfig): Engine {
  const keys = createKeys(client.getConfig().appId, session)
  const sync = createConversationSync({
    client,
    queryClient,
    keys,
    clock,
    onMessages: (id, messages) => delivery.claim(id, messages),
  })
  const queries = createQueries({ client, keys, sync })
  const messagesOf = (id: string) => queryClient.getQueryData(queries.conversation(id).queryKey)?.messages
  const delivery = createDelivery({
    client,
    queryClient,
    keys,
    queries,
    sync,
    clock,
    messagesOf: (id) => messagesOf(id) ?? [],
  })
  const turns = createTurns({
    messagesOf,
    outbox: delivery.outbox,
    now: clock.now,
    onSettled: sync.confirmPushes,
  })

  const owner = client.session.get()
  const onSession = () => {
    // a refresh of the token; only another user ends what is kept here
    if (client.session.get() === owner) return
    queryClient.removeQueries({ queryKey: keys.all })
    delivery.clear()
  }
  const mount = () => {
    setConversationDefaults(queryClient, keys)
    const stops = [
      sync.mount(),
      delivery.outbox.subscribe(turns.updateAll),
      queryClient.getQueryCache().subscribe(({ type, query }) => {
        const id = type === 'updated' ? conversationIdOf(query.queryKey, keys) : undefined
        if (id !== undefined) turns.update(id)
      }),
      watchPage({ onReturn: delivery.flush, onOnlineChange: delivery.flush }, clock.now),
      client.session.subscribe(onSession),
    ]
    return () => stops.forEach((stop) => stop())
  }
  return { keys, queries, delivery, turns, connection: sync.connection, mount }
}
