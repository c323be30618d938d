import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'
import { isWorthRetrying } from './isWorthRetrying.js'

const LONGEST_MS = 10_000
/** A server that has failed so often will fail again. */
const FAILURES = 3

/**
 * Resolves when a query is loaded, or can't be for now: it is neither loaded nor looked at, was refused, or has failed
 * three times. At the latest after 10 s. Fetches nothing itself.
 */
export function whenLoaded(
  queryClient: QueryClient,
  queryKey: QueryKey,
  isLoaded: () => boolean,
): Promise<void> {
  const cache = queryClient.getQueryCache()
  const isOver = () => {
    const query = cache.find({ queryKey })
    return query === undefined || isLoaded() || !isExpected(query)
  }
  if (isOver()) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      unsubscribe()
      resolve()
    }
    const timer = setTimeout(end, LONGEST_MS)
    const unsubscribe = cache.subscribe(() => {
      if (isOver()) end()
    })
  })
}

/** It is being fetched, or will be again: who looks at it has it tried until it is there. */
function isExpected(query: Query): boolean {
  const { fetchStatus, error, errorUpdateCount } = query.state
  if (errorUpdateCount >= FAILURES) return false
  return fetchStatus !== 'idle' || (query.isActive() && isWorthRetrying(error))
}
