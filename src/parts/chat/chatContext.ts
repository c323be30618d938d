'use client'
import type { RefObject } from 'react'
import type { UseAgentMessagesResult } from '../../hooks/useAgentMessages.js'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import { createPartContext } from '../internal/createPartContext.js'
import type { Composer } from './createComposer.js'
import type { Follow } from './createFollow.js'

/** What never changes while one conversation is shown, so that reading it costs no render. */
export interface ChatTools {
  composer: Composer
  follow: Follow
  inputRef: RefObject<HTMLTextAreaElement | null>
  /** Puts the focus where the person goes on. */
  focusInput: () => void
}

// Three contexts, by how often each changes: never, with the turn and the connection, with each push.
export const [ChatToolsProvider, useChatTools] = createPartContext<ChatTools>('ChatRoot')
export const [ChatConversationProvider, useChatConversation] =
  createPartContext<UseConversationResult>('ChatRoot')
export const [ChatMessagesProvider, useChatMessages] = createPartContext<UseAgentMessagesResult>('ChatRoot')
