'use client'
import { forwardRef, useContext, useMemo } from 'react'
import type { MessageRow } from '../../cache/rows.js'
import { ChoiceScopeContext } from '../internal/ChoiceScopeContext.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Article } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { MessageProvider, MessageStatusContext } from './messageContext.js'
import { useAuthor } from './useAuthor.js'

/** What `ChatMessage` takes, besides the props of its element. */
export interface ChatMessageProps extends PartProps<'article'> {
  row: MessageRow
}

/**
 * One message. Shows `data-message-id`, `data-role`, `data-status` (`streaming` or `settled`), `data-hidden` on one that
 * only `showHidden` shows, and for one that the server has not confirmed `data-delivery` and `data-local-id`.
 */
export const ChatMessage = forwardRef<HTMLElement, ChatMessageProps>(function ChatMessage(
  { row, ...props },
  ref,
) {
  const labels = useLabels()
  const status = useContext(MessageStatusContext)
  const { message, delivery, localId } = row
  const author = useAuthor('ChatMessage', message)
  const value = useMemo(() => ({ message, row, status }), [message, row, status])
  return (
    <MessageProvider value={value}>
      <ChoiceScopeContext.Provider value={row.key}>
        <Article
          aria-label={labels.messageBy(author.name)}
          aria-busy={status === 'streaming'}
          {...props}
          ref={ref}
          data-message-id={message.id}
          data-role={message.role}
          data-status={status}
          data-hidden={message.hidden === true ? '' : undefined}
          data-delivery={delivery}
          data-local-id={localId}
        />
      </ChoiceScopeContext.Provider>
    </MessageProvider>
  )
})
