'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Span } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { describeCall } from './describeToolCall.js'
import { useToolCallPart } from './toolCallContext.js'

/** The props of `ToolCallLabel`. */
export type ToolCallLabelProps = PartProps<'span'>

/** What the call does: the platform's own words where it sends some, else the tool's name in words. */
export const ToolCallLabel = forwardRef<HTMLSpanElement, ToolCallLabelProps>(function ToolCallLabel(
  { children, ...props },
  ref,
) {
  const { toolCall } = useToolCallPart('ToolCallLabel')
  const labels = useLabels()
  return (
    <Span dir="auto" {...props} ref={ref}>
      {children ?? describeCall(toolCall, labels)}
    </Span>
  )
})
