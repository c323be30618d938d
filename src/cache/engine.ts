import { notifyManager, type QueryCacheNotifyEvent } from '@tanstack/react-query'
import { isHttpError } from '../wire/errors.js'
import type { ConversationSync } from './conversationSync.js'
import { countMounts } from './countedMount.js'
import { createEngineParts, type EngineConfig, type EngineParts } from './engineParts.js'
import type { Features } from './features.js'
import { conversationIdOf } from './keys.js'
import { watchPage } from './pageEvents.js'
import { setConversationDefaults } from './queries.js'

/** Everything that one user's session keeps: its queries, its outbox, its live conversations and their turns. */
export interface Engine
  extends Features, Pick<EngineParts, 'keys' | 'queries' | 'delivery' | 'turns' | 'ask' | 'recorder'> {
  connection: ConversationSync['connection']
  /** Asks for a GET of a conversation that somebody looks at: it has whole what pushes have cut. */
  requestWhole: (conversationId: string) => void
  /** Begins to watch the cache, the page and the socket, with the first who needs it; returns what ends it, with the last. */
  mount: () => () => void
  isMounted: () => boolean
  /** Ends the session for good: another user has come, and nothing of this one may stay or be sent. */
  end: () => void
}

/** Makes the engine of one client, one cache and one user's session. */
export function createEngine(config: EngineConfig): Engine {
  const { queryClient } = config
  const { client, clock, sync, tabs, features, ...parts } = createEngineParts(config)
  const { keys, delivery, turns, recorder } = parts
  const { mount: mountFeatures, ...shownFeatures } = features

  const onCacheEvent = (event: QueryCacheNotifyEvent) => {
    const { type, query } = event
    const id = conversationIdOf(query.queryKey, keys)
    if (id === undefined) return
    sync.hear(id, event)
    if (type === 'removed') turns.forget(id)
    if (type !== 'updated') return
    turns.update(id)
    // with the observers, so that a row is never shown twice nor missing for a frame
    notifyManager.schedule(() => delivery.prune(id))
  }
  const retryRefused = () =>
    void queryClient.refetchQueries({
      queryKey: keys.all,
      predicate: ({ state }) => isHttpError(state.error, 401),
    })
  const onSessionChange = () => {
    retryRefused()
    // the client may be this user's again, with messages that had to wait for that
    delivery.flush()
  }
  const onSocketChange = () => {
    // each try to connect is a change too: nothing is looked for at that pace
    if (client.realtime.status.get()?.state === 'connected') delivery.flush()
  }
  const { mount, isMounted } = countMounts(() => {
    const takeBackDefaults = setConversationDefaults(queryClient, keys, sync)
    const stops = [
      sync.mount(),
      delivery.outbox.subscribe(turns.updateAll),
      queryClient.getQueryCache().subscribe(onCacheEvent),
      client.realtime.status.subscribe(onSocketChange),
      watchPage({ onReturn: delivery.flush, onOnlineChange: delivery.flush }, clock.now),
      client.session.subscribe(onSessionChange),
      mountFeatures(),
      delivery.start(),
      tabs.close,
      takeBackDefaults,
    ]
    return () => {
      stops.forEach((stop) => stop())
      config.closeClient?.()
    }
  })
  const end = () => {
    delivery.close()
    features.local.drafts.forget()
    recorder.clear()
    queryClient.removeQueries({ queryKey: keys.all })
  }
  const requestWhole = (id: string) => void sync.requestFetch(id)
  return { ...parts, ...shownFeatures, connection: sync.connection, requestWhole, mount, isMounted, end }
}
