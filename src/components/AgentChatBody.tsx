'use client'
import { useContext, type ReactNode } from 'react'
import type { MessageRow } from '../cache/rows.js'
import { useChatConversation } from '../parts/chat/chatContext.js'
import { useChatMessages } from '../parts/chat/useChatMessages.js'
import { ChatJumpToLatest } from '../parts/chat/ChatJumpToLatest.js'
import { ChatMessages } from '../parts/chat/ChatMessages.js'
import { ChatTurnStatus } from '../parts/chat/ChatTurnStatus.js'
import { ChatViewport } from '../parts/chat/ChatViewport.js'
import { AgentChatContext } from './agentChatContext.js'
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
  pinSent: boolean | undefined
  /** Leaves a conversation that can't be had for a new one. */
  onLeave: () => void
}

// one function for all rows, so that one that stays the same is not drawn again
const renderRow = (row: MessageRow) => <AgentChatMessage row={row} />

/** The messages, or what stands in their place: nothing yet, not yet, or not to be had. */
export function AgentChatBody({
  title,
  description,
  suggestions,
  signIn,
  pinSent,
  onLeave,
}: AgentChatBodyProps) {
  const { classNames } = useContext(AgentChatContext)
  const conversation = useChatConversation('AgentChatBody')
  const hasRows = useChatMessages('AgentChatBody', ({ rows }) => rows.length > 0)
  const messagesError = useChatMessages('AgentChatBody', (messages) => messages.error)
  const areMessagesPending = useChatMessages('AgentChatBody', (messages) => messages.isPending)
  const error = conversation.error ?? messagesError
  const isPending = conversation.isPending || (conversation.id !== undefined && areMessagesPending)
  return (
    <div className="b44-chat-body">
      <ChatViewport className={classes('b44-viewport', classNames.viewport)} pinSent={pinSent}>
        {!hasRows && error && <AgentChatProblem error={error} signIn={signIn} onLeave={onLeave} />}
        {!hasRows && !error && isPending && <AgentChatSkeleton />}
        {!error && <AgentChatEmpty title={title} description={description} suggestions={suggestions} />}
        <ChatMessages className={classes('b44-messages', classNames.messages)}>{renderRow}</ChatMessages>
        <ChatTurnStatus className={classes('b44-turn', classNames.turn)} />
      </ChatViewport>
      <ChatJumpToLatest className={classes('b44-jump', classNames.jump)} />
    </div>
  )
}
