'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useToolCallPart } from './toolCallContext.js'

/** The props of `ToolCallContent`. */
export type ToolCallContentProps = PartProps<'div'>

/** The details. In the document only while they are open, and never where the platform keeps them from the user. */
export const ToolCallContent = forwardRef<HTMLDivElement, ToolCallContentProps>(
  function ToolCallContent(props, ref) {
    const { open, contentId, hasDetails } = useToolCallPart('ToolCallContent')
    if (!open || !hasDetails) return null
    return <Div {...props} ref={ref} id={contentId} />
  },
)
