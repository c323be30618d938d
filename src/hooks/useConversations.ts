'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ConversationListParams } from '../cache/conversationLists/conversationList.js'
import {
  conversationListResult,
  selectConversations,
  type UseConversationsResult,
} from './conversationListResult.js'
import { useEngine } from './useEngine.js'

/** Which conversations, in which order, and when they are loaded. Inline objects cost nothing. */
export interface UseConversationsOptions extends ConversationListParams {
  /** `false` loads nothing yet. Default: true. */
  enabled?: boolean | undefined
  /** For how long a list is taken for fresh when it is shown again, in milliseconds. Default: React Query's. */
  staleTime?: number | undefined
  /** Loads the list again and again, in milliseconds. Default: never, since what happens in this browser is known. */
  refetchInterval?: number | false | undefined
}

/**
 * The user's conversations, those with the latest activity first, a page at a time, without their messages. Loaded
 * again when a conversation is made or a message sent, here or in another tab.
 *
 * The platform knows conversations by nothing but their agent, their dates and their metadata, and can't search in what
 * was said: a title to show or to find is what the app has put into the metadata when the conversation was made.
 *
 * @throws {Base44Error} outside `Base44Provider`
 * @example
 * const { conversations, hasNextPage, fetchNextPage } = useConversations({ agentName: 'support_agent' })
 */
export function useConversations(options: UseConversationsOptions = {}): UseConversationsResult {
  const engine = useEngine('useConversations')
  const { enabled = true, staleTime, refetchInterval, ...params } = options
  const query = useInfiniteQuery({
    ...engine.lists.options(params),
    ...(staleTime !== undefined && { staleTime }),
    ...(refetchInterval !== undefined && { refetchInterval }),
    enabled,
    select: selectConversations,
  })
  return conversationListResult(query)
}
