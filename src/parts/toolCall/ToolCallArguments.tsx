'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { JsonTextView } from '../internal/JsonTextView.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useToolCallPart } from './toolCallContext.js'

/** The props of `ToolCallArguments`. It draws its own children. */
export type ToolCallArgumentsProps = Omit<PartProps<'div'>, 'children' | 'asChild'>

/** What the tool was called with. Renders nothing without arguments. Shows `data-truncated` where they were cut. */
export const ToolCallArguments = forwardRef<HTMLDivElement, ToolCallArgumentsProps>(
  function ToolCallArguments(props, ref) {
    const { toolCall, truncated } = useToolCallPart('ToolCallArguments')
    const labels = useLabels()
    const text = toolCall.arguments_string.trim()
    if (text === '' || text === '{}') return null
    return (
      <Div {...props} ref={ref} data-truncated={truncated.arguments ? '' : undefined}>
        <p data-part="caption">{labels.toolArguments}</p>
        <JsonTextView text={text} label={labels.toolArguments} />
      </Div>
    )
  },
)
