'use client'
import type { ReactNode } from 'react'
import { ChatEmpty } from '../parts/chat/ChatEmpty.js'
import { ChatSuggestion } from '../parts/chat/ChatSuggestion.js'
import { useLabels } from '../parts/internal/LabelsContext.js'
import { AgentFace } from './AgentFace.js'

interface AgentChatEmptyProps {
  title: string
  description: ReactNode
  suggestions: readonly string[] | undefined
}

/** The empty chat is an invitation: who this is, what it can do, what to ask. */
export function AgentChatEmpty({ title, description, suggestions = [] }: AgentChatEmptyProps) {
  const labels = useLabels()
  return (
    <ChatEmpty className="b44-empty">
      <AgentFace title={title} />
      <h3 className="b44-empty-title">{labels.emptyTitle}</h3>
      {description && <p className="b44-empty-words">{description}</p>}
      {suggestions.length > 0 && (
        <div className="b44-suggestions">
          {suggestions.map((prompt) => (
            <ChatSuggestion key={prompt} prompt={prompt} className="b44-suggestion" dir="auto" />
          ))}
        </div>
      )}
    </ChatEmpty>
  )
}
