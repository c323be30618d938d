'use client'
import type { ConversationRef } from '../cache/ConversationRef.js'
import { useAgentMessages, type UseAgentMessagesResult } from './useAgentMessages.js'
import { useSuspenseLoad } from './useSuspenseLoad.js'

/** As of `useAgentMessages`, once they are loaded. An `error` is one of a later load. */
export interface UseSuspenseAgentMessagesResult extends UseAgentMessagesResult {
  status: 'success' | 'error'
  isPending: false
}

/**
 * `useAgentMessages` for a component in `<Suspense>`: it waits until the messages are loaded, and throws to the error
 * boundary when that fails.
 *
 * @param conversation what `useSuspenseConversation` returned, or an id
 * @throws {Base44Error} outside `Base44Provider`
 */
export function useSuspenseAgentMessages(
  conversation: string | (ConversationRef & { isPending: false }),
): UseSuspenseAgentMessagesResult {
  useSuspenseLoad(
    'useSuspenseAgentMessages',
    typeof conversation === 'string' ? conversation : conversation.id,
  )
  const messages = useAgentMessages(conversation)
  return { ...messages, status: messages.status === 'error' ? 'error' : 'success', isPending: false }
}
