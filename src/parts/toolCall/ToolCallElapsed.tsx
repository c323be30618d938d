'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Span } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { toneOf } from './describeToolCall.js'
import { useToolCallPart } from './toolCallContext.js'
import { useElapsed } from './useElapsed.js'

/** The props of `ToolCallElapsed`. It has its own words. */
export type ToolCallElapsedProps = Omit<PartProps<'span'>, 'children' | 'asChild'>

/** How long the call has run, or ran, as seen from this page. Renders nothing for one that had ended before. */
export const ToolCallElapsed = forwardRef<HTMLSpanElement, ToolCallElapsedProps>(
  function ToolCallElapsed(props, ref) {
    const { toolCall } = useToolCallPart('ToolCallElapsed')
    const labels = useLabels()
    const isRunning = toneOf(toolCall.status) === 'running'
    const elapsed = useElapsed(isRunning)
    if (elapsed === null) return null
    const seconds = elapsed / 1000
    return (
      <Span {...props} ref={ref}>
        {labels.seconds(isRunning ? Math.floor(seconds) : Math.max(0.1, seconds))}
      </Span>
    )
  },
)
