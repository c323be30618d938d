'use client'
import type { UseConversationsResult } from '../hooks/conversationListResult.js'
import { explainError } from '../parts/internal/explainError.js'
import { useLabels } from '../parts/internal/LabelsContext.js'

interface ConversationListStateProps {
  list: UseConversationsResult
  /** The list shows nothing. */
  isNoneFound: boolean
}

/** What stands in the place of conversations: not yet, not to be had, none, or none of that name. */
export function ConversationListState({ list, isNoneFound }: ConversationListStateProps) {
  const labels = useLabels()
  const { conversations, error, isPending, refetch } = list
  if (conversations.length > 0) {
    return (
      <p className="b44-conversations-words" role="status">
        {isNoneFound ? labels.noConversationsFound(conversations.length) : null}
      </p>
    )
  }
  if (error) {
    return (
      <div className="b44-conversations-words" role="alert">
        <p dir="auto">{explainError(error, labels)}</p>
        <button type="button" className="b44-button" onClick={() => void refetch()}>
          {labels.tryAgain}
        </button>
      </div>
    )
  }
  if (!isPending) return <p className="b44-conversations-words">{labels.noConversations}</p>
  return (
    <div className="b44-skeleton" aria-hidden>
      <span />
      <span data-length="short" />
      <span />
    </div>
  )
}
