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
  const { engine } = queryClient.getMutationDefaults(key).meta ?? {}
  if (isEngine(engine) && engine.isMounted()) return engine
  queryClient.setMutationDefaults(key, { meta: { engine: own } })
  return own
}

function isEngine(value: unknown): value is Engine {
  return typeof value === 'object' && value !== null && 'isMounted' in value
}
