'use client'
import { forwardRef } from 'react'
import type { AgentMessageReasoning } from '../../wire/agentTypes.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Span } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { parseDate } from '../internal/parseDate.js'
import type { Labels } from '../labels.js'
import { useReasoning } from './reasoningContext.js'

/** The props of `ChatReasoningLabel`. */
export type ChatReasoningLabelProps = PartProps<'span'>

/** "Thinking…", then how long it took by the server's own dates. */
export const ChatReasoningLabel = forwardRef<HTMLSpanElement, ChatReasoningLabelProps>(
  function ChatReasoningLabel({ children, ...props }, ref) {
    const { reasoning, isThinking } = useReasoning('ChatReasoningLabel')
    const labels = useLabels()
    return (
      <Span {...props} ref={ref}>
        {children ?? (isThinking ? labels.thinking : describeThought(reasoning, labels))}
      </Span>
    )
  },
)

function describeThought(
  { start_date: start, end_date: end }: AgentMessageReasoning,
  labels: Labels,
): string {
  const seconds = (parseDate(end) - parseDate(start)) / 1000
  return seconds >= 0 ? labels.thoughtFor(Math.max(0.1, seconds)) : labels.thought
}
