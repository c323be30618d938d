'use client'
import { useLabels } from '../parts/internal/LabelsContext.js'
import { useToolCallPart } from '../parts/toolCall/toolCallContext.js'

/** Says under the details what is not in them: that they were cut, or that there are none yet. */
export function ToolCallNote() {
  const { toolCall, truncated } = useToolCallPart('ToolCallNote')
  const labels = useLabels()
  if (truncated.arguments || truncated.results) {
    return (
      <p className="b44-tool-note">
        <span className="b44-chip">{labels.preview}</span> {labels.previewExplained}
      </p>
    )
  }
  const isEmpty = ['', '{}'].includes(toolCall.arguments_string.trim()) && !toolCall.results
  return isEmpty ? <p className="b44-tool-note">{labels.toolNoDetails}</p> : null
}
