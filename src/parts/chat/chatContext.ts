'use client'
import type { RefObject } from 'react'
import type { MessagesStore } from '../../cache/messagesStore.js'
import type { UseConversationResult } from '../../hooks/useConversation.js'
import type { Store } from '../../wire/store.js'
import { createPartContext } from '../internal/createPartContext.js'
import type { ChatHandle } from './ChatHandle.js'
import type { Composer } from './createComposer.js'
import type { Search } from './search/createSearch.js'
import type { FirstNew } from './createFirstNew.js'
import type { Follow } from './createFollow.js'

/** What never changes while one conversation is shown, so that reading it costs no render. */
export interface ChatTools {
  composer: Composer
  follow: Follow
  firstNew: FirstNew
  /** What the reader thinks of answers, by the message's id. */
  feedback: Store<ReadonlyMap<string, 'good' | 'bad' | null>>
  /** Says once more what the user last said. */
  askAgain: () => void
  /** What the list can do, while there is one. */
  list: { current: { reveal: (id: string) => boolean } | null }
  search: Search
  handle: ChatHandle
  inputRef: RefObject<HTMLTextAreaElement | null>
  /** Puts the focus where the person goes on. */
  focusInput: () => void
}

// By how often each changes: never, with the turn and the connection, and with each push. The last is a store: a context
// that changes has React look through all rows for those who read it.
export const [ChatToolsProvider, useChatTools] = createPartContext<ChatTools>('ChatRoot')
export const [ChatConversationProvider, useChatConversation] =
  createPartContext<UseConversationResult>('ChatRoot')
export const [ChatMessagesProvider, useChatMessagesStore] = createPartContext<MessagesStore>('ChatRoot')
