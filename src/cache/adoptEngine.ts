import type { QueryClient } from '@tanstack/react-query'
import type { Engine } from './engine.js'

/**
 * The engine that is at work on a cache for the same app and session, else this one, which is from now on. Two of them
 * on one cache would each join the rooms and load what the other has loaded.
 *
 * It is kept with the cache, as a default of mutations that nobody makes: unlike a query's, such defaults are no part
 * of what is dehydrated.
 */
export function adoptEngine(queryClient: QueryClient, own: Engine): Engine {
  const key = [...own.keys.all, 'engine']
  const { engine: kept } = queryClient.getMutationDefaults(key).meta ?? {}
  const engine: unknown = kept instanceof WeakRef ? kept.deref() : undefined
  if (isEngine(engine) && engine.isMounted()) return engine
  // one that is at work is held by whoever mounted it: the cache must not hold it for longer
  queryClient.setMutationDefaults(key, { meta: { engine: new WeakRef(own) } })
  return own
}

function isEngine(value: unknown): value is Engine {
  return typeof value === 'object' && value !== null && 'isMounted' in value
}
