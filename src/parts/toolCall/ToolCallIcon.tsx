'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Span } from '../internal/elements.js'
import { toneOf } from './describeToolCall.js'
import { useToolCallPart } from './toolCallContext.js'

/** The props of `ToolCallIcon`. */
export type ToolCallIconProps = PartProps<'span'>

/** A place for a picture of the status, which `ToolCallStatus` says in words. Shows `data-tone`. */
export const ToolCallIcon = forwardRef<HTMLSpanElement, ToolCallIconProps>(function ToolCallIcon(props, ref) {
  const { toolCall } = useToolCallPart('ToolCallIcon')
  return <Span aria-hidden {...props} ref={ref} data-tone={toneOf(toolCall.status)} />
})
