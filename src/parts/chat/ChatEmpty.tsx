'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useChatConversation } from './chatContext.js'
import { useChatMessages } from './useChatMessages.js'

/** The props of `ChatEmpty`. */
export type ChatEmptyProps = PartProps<'div'>

/** Stands in a conversation in which nothing has been said yet; renders nothing in any other, or while it loads. */
export const ChatEmpty = forwardRef<HTMLDivElement, ChatEmptyProps>(function ChatEmpty(props, ref) {
  const conversation = useChatConversation('ChatEmpty')
  const status = useChatMessages('ChatEmpty', (messages) => messages.status)
  const hasRows = useChatMessages('ChatEmpty', ({ rows }) => rows.length > 0)
  const isNew = conversation.status === 'success' && conversation.id === undefined
  if (hasRows || (status !== 'success' && !isNew)) return null
  return <Div {...props} ref={ref} />
})
