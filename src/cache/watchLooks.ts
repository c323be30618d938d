import type { QueryCache, QueryCacheNotifyEvent } from '@tanstack/react-query'
import { conversationIdOf, type Base44Keys } from './keys.js'

/** What watching for looks needs. */
export interface LooksConfig {
  cache: QueryCache
  keys: Base44Keys
  /** A conversation may be looked at, or no longer be. */
  onLook: (id: string) => void
  /** A conversation has left the cache. */
  onRemoved: (id: string) => void
}

const OBSERVER_EVENTS = new Set<QueryCacheNotifyEvent['type']>([
  'observerAdded',
  'observerRemoved',
  'observerOptionsUpdated',
])

/** Watches which conversations somebody looks at; returns what ends it. */
export function watchLooks({ cache, keys, onLook, onRemoved }: LooksConfig): () => void {
  const unsubscribe = cache.subscribe(({ type, query }) => {
    const id = conversationIdOf(query.queryKey, keys)
    if (id === undefined) return
    if (OBSERVER_EVENTS.has(type)) onLook(id)
    if (type === 'removed') onRemoved(id)
  })
  // the observers of children are there before their provider's effects run
  for (const { queryKey } of cache.findAll({ queryKey: keys.conversations })) {
    const id = conversationIdOf(queryKey, keys)
    if (id !== undefined) onLook(id)
  }
  return unsubscribe
}
