'use client'
import { useLabels } from '../parts/internal/LabelsContext.js'

/** Covers the chat while files are dragged over it. The style shows it by `data-dragging` above. */
export function AgentChatDropHint() {
  const labels = useLabels()
  return (
    <div className="b44-drop-hint" aria-hidden>
      <span data-for="accept">{labels.dropToAttach}</span>
      <span data-for="reject">{labels.dropRejected}</span>
    </div>
  )
}
