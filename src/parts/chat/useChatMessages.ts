'use client'
import type { MessagesState } from '../../cache/messagesStore.js'
import { useChatMessagesStore } from './chatContext.js'
import { useMessagesState } from './useMessagesState.js'

/**
 * Something of the chat's messages: renders when that changes, and not with each push.
 *
 * @param select gives the same for the same messages
 */
export function useChatMessages<Selected>(
  part: string,
  select: (messages: MessagesState) => Selected,
): Selected {
  return useMessagesState(useChatMessagesStore(part), select)
}
