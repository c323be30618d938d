'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Span } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { describeStatus, toneOf } from './describeToolCall.js'
import { useToolCallPart } from './toolCallContext.js'

/** The props of `ToolCallStatus`. */
export type ToolCallStatusProps = PartProps<'span'>

/** How the call stands, in words: by the server's status alone, and one that nobody knows yet as it is. */
export const ToolCallStatus = forwardRef<HTMLSpanElement, ToolCallStatusProps>(function ToolCallStatus(
  { children, ...props },
  ref,
) {
  const { toolCall } = useToolCallPart('ToolCallStatus')
  const labels = useLabels()
  return (
    <Span {...props} ref={ref} data-tone={toneOf(toolCall.status)}>
      {children ?? describeStatus(toolCall.status, labels)}
    </Span>
  )
})
