'use client'
import { useContext } from 'react'
import type { MessageRow } from '../cache/rows.js'
import { ChatAuthor } from '../parts/chat/ChatAuthor.js'
import { ChatDateSeparator } from '../parts/chat/ChatDateSeparator.js'
import { ChatDelivery } from '../parts/chat/ChatDelivery.js'
import { ChatDeliveryText } from '../parts/chat/ChatDeliveryText.js'
import { ChatDetails } from '../parts/chat/ChatDetails.js'
import { ChatDiscard } from '../parts/chat/ChatDiscard.js'
import { ChatMessage } from '../parts/chat/ChatMessage.js'
import { ChatRetry } from '../parts/chat/ChatRetry.js'
import { ChatUnreadDivider } from '../parts/chat/ChatUnreadDivider.js'
import { AgentChatActions } from './AgentChatActions.js'
import { AgentChatContext } from './agentChatContext.js'
import { AgentChatPlace } from './AgentChatPlace.js'
import { classes } from './classes.js'
import { MessageBody } from './MessageBody.js'

/** One row of the chat, with what belongs before it. */
export function AgentChatMessage({ row }: { row: MessageRow }) {
  const { slots, classNames, showDetails } = useContext(AgentChatContext)
  const { message } = row
  const sideClass = sides.get(message.role)
  return (
    <>
      <ChatDateSeparator className="b44-separator" />
      <ChatUnreadDivider className="b44-separator b44-unread" />
      <AgentChatPlace name="message" render={slots.message} about={{ message, row }} message={message}>
        <ChatMessage
          row={row}
          className={classes('b44-message', classNames.message, sideClass && classNames[sideClass])}
        >
          <ChatAuthor className="b44-author" />
          <MessageBody />
          <AgentChatActions row={row} />
          <ChatDelivery className="b44-meta">
            <ChatDeliveryText />
            <ChatRetry className="b44-link-button" />
            <ChatDiscard className="b44-link-button" />
          </ChatDelivery>
          {showDetails && <ChatDetails className="b44-details" />}
        </ChatMessage>
      </AgentChatPlace>
    </>
  )
}

const sides: ReadonlyMap<string, 'userMessage' | 'agentMessage'> = new Map([
  ['user', 'userMessage'],
  ['assistant', 'agentMessage'],
])
