'use client'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { ConversationSummary } from '../cache/conversationLists/ConversationSummary.js'
import {
  conversationListResult,
  selectConversations,
  type UseConversationsResult,
} from './conversationListResult.js'
import { useEngine } from './useEngine.js'
import type { UseConversationsOptions } from './useConversations.js'

/** As of `useConversations`, once there is something to show. An `error` is one of a later load. */
export interface UseSuspenseConversationsResult extends UseConversationsResult {
  data: readonly ConversationSummary[]
  status: 'success' | 'error'
  isPending: false
}

/**
 * `useConversations` for a component in `<Suspense>`: it waits until the first page is loaded, and throws to the error
 * boundary when that fails. Reset the boundary together with React Query's `QueryErrorResetBoundary` to try again.
 *
 * @throws {Base44Error} outside `Base44Provider`
 */
export function useSuspenseConversations(
  options: Omit<UseConversationsOptions, 'enabled'> = {},
): UseSuspenseConversationsResult {
  const engine = useEngine('useSuspenseConversations')
  const { staleTime, refetchInterval, ...params } = options
  const query = useSuspenseInfiniteQuery({
    ...engine.lists.options(params),
    ...(staleTime !== undefined && { staleTime }),
    ...(refetchInterval !== undefined && { refetchInterval }),
    select: selectConversations,
  })
  const { data, status } = query
  return { ...conversationListResult(query), data, status, isPending: false }
}
