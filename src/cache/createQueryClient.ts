import { QueryClient } from '@tanstack/react-query'
import { isWorthRetrying } from './isWorthRetrying.js'

/** The cache of an app that has none of its own: React Query's defaults, but no retry of what can't succeed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: (failures, error) => failures < 3 && isWorthRetrying(error) } },
  })
}
