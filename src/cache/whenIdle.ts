import type { QueryClient, QueryKey } from '@tanstack/react-query'

const LONGEST_MS = 10_000

/** Resolves when a query is loaded or is not being fetched, at the latest after 10 s. Fetches nothing itself. */
export function whenIdle(
  queryClient: QueryClient,
  queryKey: QueryKey,
  isLoaded: () => boolean,
): Promise<void> {
  const cache = queryClient.getQueryCache()
  const isIdle = () => {
    const state = cache.find({ queryKey })?.state
    return state === undefined || state.fetchStatus === 'idle' || isLoaded()
  }
  if (isIdle()) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      unsubscribe()
      resolve()
    }
    const timer = setTimeout(end, LONGEST_MS)
    const unsubscribe = cache.subscribe(() => {
      if (isIdle()) end()
    })
  })
}
