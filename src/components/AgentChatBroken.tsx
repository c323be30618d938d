'use client'
import { useLabels } from '../parts/internal/LabelsContext.js'

/** Stands for a chat that can't be drawn. What was said and written is kept, and there after another try. */
export function AgentChatBroken({ retry }: { retry: () => void }) {
  const labels = useLabels()
  return (
    <div className="b44-empty" role="alert">
      <p className="b44-empty-words">{labels.cannotShowChat}</p>
      <button type="button" className="b44-button" onClick={retry}>
        {labels.tryAgain}
      </button>
    </div>
  )
}
