'use client'
import { useContext } from 'react'
import { useChatConversation } from '../parts/chat/chatContext.js'
import { ChatConnectionBanner } from '../parts/chat/ChatConnectionBanner.js'
import { AgentChatContext } from './agentChatContext.js'
import { AgentChatPlace } from './AgentChatPlace.js'
import { classes } from './classes.js'

/** Says what is wrong with the connection, unless the chat says already that there is nothing to connect to. */
export function AgentChatBanner() {
  const { error, connection } = useChatConversation('AgentChatBanner')
  const { slots, classNames } = useContext(AgentChatContext)
  if (error && connection.state === 'failed') return null
  return (
    <AgentChatPlace name="banner" render={slots.banner} about={{}}>
      <ChatConnectionBanner className={classes('b44-banner', classNames.banner)} />
    </AgentChatPlace>
  )
}
