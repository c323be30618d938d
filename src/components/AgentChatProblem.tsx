'use client'
import type { ReactNode } from 'react'
import { useBase44 } from '../hooks/useBase44.js'
import { useChatConversation, useChatMessagesStore } from '../parts/chat/chatContext.js'
import { errorStatus, explainError } from '../parts/internal/explainError.js'
import { useLabels } from '../parts/internal/LabelsContext.js'
import type { Labels } from '../parts/labels.js'

interface AgentChatProblemProps {
  error: Error
  /** In place of a button that leads to the platform's login. */
  signIn: ReactNode
  /** Goes on with a new conversation. */
  onLeave: () => void
}

/** The conversation can't be had: why, in words, and the way out. */
export function AgentChatProblem({ error, signIn, onLeave }: AgentChatProblemProps) {
  const conversation = useChatConversation('AgentChatProblem')
  const messages = useChatMessagesStore('AgentChatProblem')
  const labels = useLabels()
  const status = errorStatus(error)
  const isThisOne = conversation.id !== undefined && (status === 403 || status === 404)
  const isGone = isThisOne && status === 404
  const tryAgain = () => {
    conversation.refetch()
    if (conversation.id !== undefined) messages.get().refetch()
  }
  return (
    <div className="b44-empty" role="alert" data-status={status}>
      <h3 className="b44-empty-title">{isGone ? labels.goneTitle : titleOf(status, labels)}</h3>
      <p className="b44-empty-words" dir="auto">
        {isGone ? labels.goneExplained : explainError(error, labels)}
      </p>
      <div className="b44-actions">
        {status === 401 && (signIn === undefined ? <SignIn /> : signIn)}
        {isThisOne && (
          <button type="button" className="b44-button" onClick={onLeave}>
            {labels.newConversation}
          </button>
        )}
        <button type="button" className="b44-button" onClick={tryAgain}>
          {labels.tryAgain}
        </button>
      </div>
    </div>
  )
}

/** Leads to the platform's login, which comes back here. */
function SignIn() {
  const { auth } = useBase44()
  const labels = useLabels()
  return (
    <button type="button" className="b44-button" onClick={() => auth.redirectToLogin()}>
      {labels.signIn}
    </button>
  )
}

function titleOf(status: number | undefined, labels: Labels): string {
  switch (status) {
    case 401:
      return labels.signedOut
    case 402:
      return labels.noCredits
    case 403:
      return labels.noAccess
    default:
      return labels.problemTitle
  }
}
