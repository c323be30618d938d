'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Span } from '../internal/elements.js'
import { nameOfContext, useContextChip } from './contextChipContext.js'

/** The props of `ChatContextLabel`. */
export type ChatContextLabelProps = PartProps<'span'>

/** What a chip stands for: the context's label, else its message, else its type in words. */
export const ChatContextLabel = forwardRef<HTMLSpanElement, ChatContextLabelProps>(function ChatContextLabel(
  { children, ...props },
  ref,
) {
  const context = useContextChip('ChatContextLabel')
  return (
    <Span dir="auto" {...props} ref={ref}>
      {children ?? nameOfContext(context)}
    </Span>
  )
})
