'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useReasoning } from './reasoningContext.js'

/** The props of `ChatReasoningContent`. */
export type ChatReasoningContentProps = PartProps<'div'>

/** The reasoning itself, as text. In the document only while it is open. */
export const ChatReasoningContent = forwardRef<HTMLDivElement, ChatReasoningContentProps>(
  function ChatReasoningContent({ children, ...props }, ref) {
    const { open, contentId, reasoning } = useReasoning('ChatReasoningContent')
    if (!open) return null
    return (
      <Div dir="auto" {...props} ref={ref} id={contentId}>
        {children ?? reasoning.content}
      </Div>
    )
  },
)
