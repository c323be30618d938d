'use client'
import { useSyncExternalStore } from 'react'
import type { MessagesState, MessagesStore } from '../../cache/messagesStore.js'

/**
 * Something of a store of messages: renders when that changes, and not with each push.
 *
 * @param select gives the same for the same messages
 */
export function useMessagesState<Selected>(
  store: MessagesStore,
  select: (messages: MessagesState) => Selected,
): Selected {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.getFirst()),
  )
}
