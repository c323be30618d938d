'use client'
import { useContext } from 'react'
import type { MessageRow } from '../cache/rows.js'
import { ChatActions } from '../parts/chat/ChatActions.js'
import { ChatCopy } from '../parts/chat/ChatCopy.js'
import { ChatEdit } from '../parts/chat/ChatEdit.js'
import { ChatFeedback } from '../parts/chat/ChatFeedback.js'
import { ChatResend } from '../parts/chat/ChatResend.js'
import { ChatTime } from '../parts/chat/ChatTime.js'
import { AgentChatContext } from './agentChatContext.js'
import { AgentChatPlace } from './AgentChatPlace.js'
import { classes } from './classes.js'
import { CopyIcon, PencilIcon, RetryIcon, ThumbDownIcon, ThumbUpIcon } from './icons.js'

/** When a message was written and what can be done with it: quiet until it is looked for. */
export function AgentChatActions({ row }: { row: MessageRow }) {
  const { slots, classNames } = useContext(AgentChatContext)
  const { message } = row
  return (
    <ChatActions className={classes('b44-meta b44-message-actions', classNames.messageActions)}>
      <AgentChatPlace
        name="messageActions"
        render={slots.messageActions}
        about={{ message, row }}
        message={message}
      >
        <ChatCopy className="b44-action">
          <CopyIcon />
        </ChatCopy>
        <ChatEdit className="b44-action">
          <PencilIcon />
        </ChatEdit>
        <ChatFeedback value="good" className="b44-action">
          <ThumbUpIcon />
        </ChatFeedback>
        <ChatFeedback value="bad" className="b44-action">
          <ThumbDownIcon />
        </ChatFeedback>
        <ChatResend className="b44-action">
          <RetryIcon />
        </ChatResend>
      </AgentChatPlace>
      <ChatTime />
    </ChatActions>
  )
}
