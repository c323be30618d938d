'use client'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { conversationsOf, type ConversationPage } from '../cache/conversationLists/conversationList.js'
import type { ConversationSummary } from '../cache/conversationLists/ConversationSummary.js'

/** What of React Query's result is passed on as it is. */
type Passed = Pick<
  UseInfiniteQueryResult<readonly ConversationSummary[]>,
  | 'data'
  | 'error'
  | 'status'
  | 'isPending'
  | 'isError'
  | 'isSuccess'
  | 'isFetching'
  | 'isRefetching'
  | 'refetch'
  | 'fetchNextPage'
  | 'hasNextPage'
  | 'isFetchingNextPage'
  | 'isFetchNextPageError'
>

/** React Query's infinite query, and `conversations`. */
export interface UseConversationsResult extends Passed {
  /** What has been loaded so far; empty until something is. One that did not change keeps its identity. */
  conversations: readonly ConversationSummary[]
}

const NONE: readonly ConversationSummary[] = []

/** Names what is passed on: React Query renders for what is read, and no more. */
export function conversationListResult(query: Passed): UseConversationsResult {
  return {
    conversations: query.data ?? NONE,
    data: query.data,
    error: query.error,
    status: query.status,
    isPending: query.isPending,
    isError: query.isError,
    isSuccess: query.isSuccess,
    isFetching: query.isFetching,
    isRefetching: query.isRefetching,
    refetch: query.refetch,
    fetchNextPage: query.fetchNextPage,
    hasNextPage: query.hasNextPage,
    isFetchingNextPage: query.isFetchingNextPage,
    isFetchNextPageError: query.isFetchNextPageError,
  }
}

/** For `select`, which runs again for each other function that it is given. */
export function selectConversations({
  pages,
}: {
  pages: ConversationPage[]
}): readonly ConversationSummary[] {
  return conversationsOf(pages)
}
