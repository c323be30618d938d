'use client'
import type { MessageRow } from '../cache/rows.js'
import { ChatDelivery } from '../parts/chat/ChatDelivery.js'
import { ChatDeliveryText } from '../parts/chat/ChatDeliveryText.js'
import { ChatDiscard } from '../parts/chat/ChatDiscard.js'
import { ChatMessage } from '../parts/chat/ChatMessage.js'
import { ChatRetry } from '../parts/chat/ChatRetry.js'
import { ChatTime } from '../parts/chat/ChatTime.js'
import { classes } from './classes.js'
import { MessageBody } from './MessageBody.js'

/** One row of the chat. */
export function AgentChatMessage({ row, className }: { row: MessageRow; className: string | undefined }) {
  const isUsers = row.message.role === 'user'
  return (
    <ChatMessage row={row} className={classes('b44-message', className)}>
      <MessageBody />
      {isUsers && !row.delivery && <ChatTime className="b44-meta" />}
      <ChatDelivery className="b44-meta">
        <ChatDeliveryText />
        <ChatRetry className="b44-link-button" />
        <ChatDiscard className="b44-link-button" />
      </ChatDelivery>
    </ChatMessage>
  )
}
