'use client'
import { useSyncExternalStore } from 'react'
import type { UseAgentMessagesResult } from '../../hooks/useAgentMessages.js'
import { useChatMessagesStore } from './chatContext.js'

/**
 * Something of the messages: renders when that changes, and not with each push.
 *
 * @param select gives the same for the same messages
 */
export function useChatMessages<Selected>(
  part: string,
  select: (messages: UseAgentMessagesResult) => Selected,
): Selected {
  const store = useChatMessagesStore(part)
  const read = () => select(store.get())
  return useSyncExternalStore(store.subscribe, read, read)
}
