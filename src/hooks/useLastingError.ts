'use client'
import { useState } from 'react'

interface QueryLike {
  error: Error | null
  isPending: boolean
  isSuccess: boolean
  errorUpdateCount: number
}

/**
 * A query's error, kept while it tries again: React Query forgets it as soon as a query without data starts anew,
 * and a screen would swing between the error and the first load.
 */
export function useLastingError(query: QueryLike): Error | null {
  const [last, setLast] = useState<Error | null>(null)
  const current = query.isSuccess ? null : (query.error ?? (query.errorUpdateCount > 0 ? last : null))
  if (current !== last) setLast(current)
  return current
}
