'use client'
import { useIsRestoring, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { createMessagesStore, type MessagesStore } from '../cache/messagesStore.js'
import { threadKeyOfId } from '../cache/thread.js'
import type { UseConversationResult } from './useConversation.js'
import { useEngine } from './useEngine.js'

/**
 * The messages of a conversation as a store, for what must not render with each push.
 *
 * @param hook the one that was called, for the error outside a provider
 */
export function useMessagesStore(
  hook: string,
  conversation: string | Pick<UseConversationResult, 'id' | 'threadKey' | 'isPending'> | undefined,
): MessagesStore {
  const engine = useEngine(hook)
  const queryClient = useQueryClient()
  const isRestoring = useIsRestoring()
  const id = typeof conversation === 'string' ? conversation : conversation?.id
  const threadKey = typeof conversation === 'object' ? conversation.threadKey : id && threadKeyOfId(id)
  // with an id it is the messages that are loaded, whatever else is looked for
  const isSearching = typeof conversation === 'object' && id === undefined && conversation.isPending
  return useMemo(
    () => createMessagesStore({ engine, queryClient, id, threadKey, isSearching, isRestoring }),
    [engine, queryClient, id, threadKey, isSearching, isRestoring],
  )
}
