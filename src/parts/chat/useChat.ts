'use client'
import { useMemo } from 'react'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import { useChatConversation, useChatTools } from './chatContext.js'
import type { ChatHandle } from './ChatHandle.js'

/** The chat that a component stands in. */
export interface UseChatResult {
  /** What `useConversation` returned for it. `useDraft(conversation)` has what is being written. */
  conversation: UseConversationResult
  /** Sends and shows what was sent, focuses, scrolls. Keeps its identity. */
  handle: ChatHandle
}

/**
 * The chat around a component, in a slot of `AgentChat` or anywhere below `Chat.Root`. It renders when the turn or the
 * connection changes, not with each push.
 *
 * @throws {Error} outside of a chat
 * @example
 * <AgentChat agentName="support_agent" slots={{ composer: () => <MyComposer /> }} />
 * // in MyComposer:
 * const { conversation, handle } = useChat()
 */
export function useChat(): UseChatResult {
  const conversation = useChatConversation('useChat')
  const { handle } = useChatTools('useChat')
  return useMemo(() => ({ conversation, handle }), [conversation, handle])
}
