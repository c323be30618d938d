'use client'
import { useCallback, type ReactNode } from 'react'
import type { MessageRow } from '../cache/rows.js'
import { useChatConversation } from '../parts/chat/chatContext.js'
import { useChatMessages } from '../parts/chat/useChatMessages.js'
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
  const hasRows = useChatMessages('AgentChatBody', ({ rows }) => rows.length > 0)
  const messagesError = useChatMessages('AgentChatBody', (messages) => messages.error)
  const areMessagesPending = useChatMessages('AgentChatBody', (messages) => messages.isPending)
  const messageClass = classNames.message
  const renderRow = useCallback(
    (row: MessageRow) => <AgentChatMessage row={row} className={messageClass} />,
    [messageClass],
  )
  const error = conversation.error ?? messagesError
  const isPending = conversation.isPending || (conversation.id !== undefined && areMessagesPending)
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
