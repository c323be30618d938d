'use client'
import type { MessageRow } from '../cache/rows.js'
import { ChatDateSeparator } from '../parts/chat/ChatDateSeparator.js'
import { ChatDelivery } from '../parts/chat/ChatDelivery.js'
import { ChatDeliveryText } from '../parts/chat/ChatDeliveryText.js'
import { ChatDiscard } from '../parts/chat/ChatDiscard.js'
import { ChatMessage } from '../parts/chat/ChatMessage.js'
import { ChatRetry } from '../parts/chat/ChatRetry.js'
import { ChatUnreadDivider } from '../parts/chat/ChatUnreadDivider.js'
import { AgentChatActions } from './AgentChatActions.js'
import { classes } from './classes.js'
import { MessageBody } from './MessageBody.js'

/** One row of the chat, with what belongs before it. */
export function AgentChatMessage({ row, className }: { row: MessageRow; className: string | undefined }) {
  return (
    <>
      <ChatDateSeparator className="b44-separator" />
      <ChatUnreadDivider className="b44-separator b44-unread" />
      <ChatMessage row={row} className={classes('b44-message', className)}>
        <MessageBody />
        <AgentChatActions />
        <ChatDelivery className="b44-meta">
          <ChatDeliveryText />
          <ChatRetry className="b44-link-button" />
          <ChatDiscard className="b44-link-button" />
        </ChatDelivery>
      </ChatMessage>
    </>
  )
}
