'use client'
import { useContext } from 'react'
import { AgentChatContext } from './agentChatContext.js'
import { AgentChatPlace } from './AgentChatPlace.js'

/** What stands for the agent: its initial in a soft square, unless the app draws another face. */
export function AgentFace({ title }: { title: string }) {
  const { slots } = useContext(AgentChatContext)
  const [initial = ''] = title.trim()
  return (
    <AgentChatPlace name="avatar" render={slots.avatar} about={{ title }}>
      <span className="b44-face" aria-hidden>
        {initial.toLocaleUpperCase()}
      </span>
    </AgentChatPlace>
  )
}
