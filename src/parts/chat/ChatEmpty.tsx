'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useChatConversation, useChatMessages } from './chatContext.js'

/** The props of `ChatEmpty`. */
export type ChatEmptyProps = PartProps<'div'>

/** Stands in a conversation in which nothing has been said yet; renders nothing in any other, or while it loads. */
export const ChatEmpty = forwardRef<HTMLDivElement, ChatEmptyProps>(function ChatEmpty(props, ref) {
  const conversation = useChatConversation('ChatEmpty')
  const { rows, status } = useChatMessages('ChatEmpty')
  const isNew = conversation.status === 'success' && conversation.id === undefined
  if (rows.length > 0 || (status !== 'success' && !isNew)) return null
  return <Div {...props} ref={ref} />
})
