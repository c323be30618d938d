'use client'
import { useCallback, type ReactNode } from 'react'
import type { MessageRow } from '../cache/rows.js'
import { useChatConversation, useChatMessages } from '../parts/chat/chatContext.js'
import { ChatJumpToLatest } from '../parts/chat/ChatJumpToLatest.js'
import { ChatMessages } from '../parts/chat/ChatMessages.js'
import { ChatTurnStatus } from '../parts/chat/ChatTurnStatus.js'
import { ChatViewport } from '../parts/chat/ChatViewport.js'
import type { AgentChatClassNames } from './agentChatClassNames.js'
import { AgentChatEmpty } from './AgentChatEmpty.js'
import { AgentChatMessage } from './AgentChatMessage.js'
import { AgentChatProblem } from './AgentChatProblem.js'
import { AgentChatSkeleton } from './AgentChatSkeleton.js'
import { classes } from './classes.js'

interface AgentChatBodyProps {
  title: string
  description: ReactNode
  suggestions: readonly string[] | undefined
  signIn: ReactNode
  classNames: AgentChatClassNames
}

/** The messages, or what stands in their place: nothing yet, not yet, or not to be had. */
export function AgentChatBody({ title, description, suggestions, signIn, classNames }: AgentChatBodyProps) {
  const conversation = useChatConversation('AgentChatBody')
  const messages = useChatMessages('AgentChatBody')
  const messageClass = classNames.message
  const renderRow = useCallback(
    (row: MessageRow) => <AgentChatMessage row={row} className={messageClass} />,
    [messageClass],
  )
  const hasRows = messages.rows.length > 0
  const error = conversation.error ?? messages.error
  const isPending = conversation.isPending || (conversation.id !== undefined && messages.isPending)
  return (
    <div className="b44-chat-body">
      <ChatViewport className={classes('b44-viewport', classNames.viewport)}>
        {!hasRows && error && <AgentChatProblem error={error} signIn={signIn} />}
        {!hasRows && !error && isPending && <AgentChatSkeleton />}
        {!error && <AgentChatEmpty title={title} description={description} suggestions={suggestions} />}
        <ChatMessages className="b44-messages">{renderRow}</ChatMessages>
        <ChatTurnStatus className="b44-turn" />
      </ChatViewport>
      <ChatJumpToLatest className="b44-jump" />
    </div>
  )
}
