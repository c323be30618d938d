'use client'
import { useContext, type ReactNode } from 'react'
import { ChatEmpty } from '../parts/chat/ChatEmpty.js'
import { ChatSuggestion } from '../parts/chat/ChatSuggestion.js'
import { useLabels } from '../parts/internal/LabelsContext.js'
import { AgentChatContext } from './agentChatContext.js'
import { AgentChatPlace } from './AgentChatPlace.js'
import { AgentFace } from './AgentFace.js'
import { classes } from './classes.js'

interface AgentChatEmptyProps {
  title: string
  description: ReactNode
  suggestions: readonly string[] | undefined
}

/** The empty chat is an invitation: who this is, what it can do, what to ask. */
export function AgentChatEmpty({ title, description, suggestions = [] }: AgentChatEmptyProps) {
  const { slots, classNames } = useContext(AgentChatContext)
  const labels = useLabels()
  return (
    <ChatEmpty className={classes('b44-empty', classNames.empty)}>
      <AgentChatPlace name="empty" render={slots.empty} about={{ title }}>
        <AgentFace title={title} />
        <h3 className="b44-empty-title">{labels.emptyTitle}</h3>
        {description && <p className="b44-empty-words">{description}</p>}
        {suggestions.length > 0 && (
          <div className="b44-suggestions">
            {suggestions.map((prompt) => (
              <ChatSuggestion
                key={prompt}
                prompt={prompt}
                className={classes('b44-suggestion', classNames.suggestion)}
                dir="auto"
              />
            ))}
          </div>
        )}
      </AgentChatPlace>
    </ChatEmpty>
  )
}
