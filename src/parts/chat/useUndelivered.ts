'use client'
import { useChatConversation, useChatTools } from './chatContext.js'
import { useMessage } from './messageContext.js'

/** What can be done with a message that was not delivered; `null` for any other. */
export function useUndelivered(part: string): { retry: () => void; discard: () => void } | null {
  const { row } = useMessage(part)
  const conversation = useChatConversation(part)
  const { focusInput } = useChatTools(part)
  const localId = row?.localId
  if (localId === undefined || (row?.delivery !== 'failed' && row?.delivery !== 'unknown')) return null
  // The button that was pressed goes away with what it did; the composer is where the person goes on.
  return {
    retry() {
      conversation.retry(localId)
      focusInput()
    },
    discard() {
      conversation.discard(localId)
      focusInput()
    },
  }
}
