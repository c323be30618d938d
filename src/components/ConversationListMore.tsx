'use client'
import type { UseConversationsResult } from '../hooks/conversationListResult.js'
import { explainError } from '../parts/internal/explainError.js'
import { useLabels } from '../parts/internal/LabelsContext.js'

/** Loads the next page, and says why that failed. */
export function ConversationListMore({ list }: { list: UseConversationsResult }) {
  const labels = useLabels()
  const { error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list
  if (!hasNextPage) return null
  // not disabled while it loads: whoever pressed it by the keyboard stays where they are
  const load = () => {
    if (!isFetchingNextPage) void fetchNextPage()
  }
  return (
    <div className="b44-conversations-more">
      {isFetchNextPageError && error && (
        <p role="alert" dir="auto">
          {explainError(error, labels)}
        </p>
      )}
      <button type="button" className="b44-button" aria-busy={isFetchingNextPage} onClick={load}>
        {isFetchNextPageError ? labels.tryAgain : labels.moreConversations}
      </button>
    </div>
  )
}
