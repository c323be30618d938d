import type { Delivery } from '../../cache/outbox.js'
import { useChatConversation, useChatTools } from './chatContext.js'
import { useMessage } from './messageContext.js'

/** What can be done with a message that the server does not have, as far as anybody knows. */
export interface UndeliveredActions {
  delivery: Delivery
  /** Sends it again; `undefined` for one that will be sent by itself. */
  retry: (() => void) | undefined
  discard: () => void
}

/** What can be done with a message that was not delivered; `null` for one that was, or is on its way. */
export function useUndelivered(part: string): UndeliveredActions | null {
  const { row } = useMessage(part)
  const conversation = useChatConversation(part)
  const { focusInput } = useChatTools(part)
  const { localId, delivery } = row ?? {}
  if (localId === undefined || delivery === undefined || delivery === 'sending') return null
  // The button that was pressed goes away with what it did; the composer is where the person goes on.
  const retry = () => {
    conversation.retry(localId)
    focusInput()
  }
  return {
    delivery,
    retry: delivery === 'queued' ? undefined : retry,
    discard() {
      conversation.discard(localId)
      focusInput()
    },
  }
}
