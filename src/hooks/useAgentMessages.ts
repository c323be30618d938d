'use client'
import { useSyncExternalStore } from 'react'
import type { MessagesState } from '../cache/messagesStore.js'
import type { UseConversationResult } from './useConversation.js'
import { useMessagesStore } from './useMessagesStore.js'

/** The messages of one conversation, live. */
export type UseAgentMessagesResult = MessagesState

/**
 * The messages of a conversation, kept up to date by the socket and complete after any gap.
 *
 * @param conversation what `useConversation` returned, or an id; `undefined` has no messages yet. Given the former,
 *   what the user sends shows even before the conversation exists on the server.
 * @throws {Base44Error} outside `Base44Provider`
 */
export function useAgentMessages(
  conversation: string | Pick<UseConversationResult, 'id' | 'threadKey' | 'isPending'> | undefined,
): UseAgentMessagesResult {
  const store = useMessagesStore('useAgentMessages', conversation)
  return useSyncExternalStore(store.subscribe, store.get, store.getFirst)
}
