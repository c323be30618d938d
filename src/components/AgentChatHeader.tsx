'use client'
import { useContext } from 'react'
import type { Connection } from '../cache/connection.js'
import type { Turn } from '../cache/turn.js'
import { useChatConversation } from '../parts/chat/chatContext.js'
import { useLabels } from '../parts/internal/LabelsContext.js'
import type { Labels } from '../parts/labels.js'
import { AgentChatContext } from './agentChatContext.js'
import { AgentChatMenu } from './AgentChatMenu.js'
import type { AgentChatMenuContent } from './AgentChatMenuContent.js'
import { AgentChatSearch } from './AgentChatSearch.js'
import { AgentFace } from './AgentFace.js'
import { classes } from './classes.js'

interface AgentChatHeaderProps {
  title: string
  menu: AgentChatMenuContent
}

/** Who one is talking to, how that stands in a word, and what can be done with the conversation. */
export function AgentChatHeader({ title, menu }: AgentChatHeaderProps) {
  const { turn, connection } = useChatConversation('AgentChatHeader')
  const { classNames } = useContext(AgentChatContext)
  const labels = useLabels()
  return (
    <div className={classes('b44-header', classNames.header)}>
      <AgentFace title={title} />
      <div className="b44-header-words">
        <h2 className="b44-title" dir="auto">
          {title}
        </h2>
        <p className="b44-subtitle">
          <span className="b44-dot" data-tone={toneOf(connection)} aria-hidden />
          {describe(turn, connection, labels)}
        </p>
      </div>
      <AgentChatMenu {...menu} />
      {menu.search && <AgentChatSearch />}
    </div>
  )
}

function toneOf({ state }: Connection): 'good' | 'warn' | 'quiet' {
  if (state === 'live' || state === 'idle') return 'good'
  return state === 'connecting' ? 'quiet' : 'warn'
}

function describe(turn: Turn, { state }: Connection, labels: Labels): string {
  switch (state) {
    case 'idle':
    case 'live':
      return describeTurn(turn, labels)
    case 'connecting':
      return turn.phase === 'idle' ? labels.connecting : describeTurn(turn, labels)
    case 'reconnecting':
      return labels.reconnecting
    case 'catching-up':
      return labels.catchingUp
    case 'polling':
      return labels.polling
    case 'offline':
      return labels.offline
    case 'signed-out':
      return labels.signedOut
    case 'failed':
      return labels.notLive
    default:
      return state satisfies never
  }
}

function describeTurn({ phase }: Turn, labels: Labels): string {
  if (phase === 'sending') return labels.sending
  return phase === 'working' || phase === 'stalled' ? labels.working : labels.ready
}
