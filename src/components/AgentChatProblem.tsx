'use client'
import type { ReactNode } from 'react'
import { useChatConversation, useChatMessagesStore } from '../parts/chat/chatContext.js'
import { errorStatus, explainError } from '../parts/internal/explainError.js'
import { useLabels } from '../parts/internal/LabelsContext.js'

/** The conversation can't be had: why, in words, and the way out. */
export function AgentChatProblem({ error, signIn }: { error: Error; signIn: ReactNode }) {
  const conversation = useChatConversation('AgentChatProblem')
  const messages = useChatMessagesStore('AgentChatProblem')
  const labels = useLabels()
  const isSignedOut = errorStatus(error) === 401
  const tryAgain = () => {
    conversation.refetch()
    if (conversation.id !== undefined) messages.get().refetch()
  }
  return (
    <div className="b44-empty" role="alert">
      <h3 className="b44-empty-title">{isSignedOut ? labels.signedOut : labels.problemTitle}</h3>
      <p className="b44-empty-words" dir="auto">
        {explainError(error, labels)}
      </p>
      <div className="b44-actions">
        {isSignedOut && signIn}
        <button type="button" className="b44-button" onClick={tryAgain}>
          {labels.tryAgain}
        </button>
      </div>
    </div>
  )
}
