'use client'
import { forwardRef, useMemo } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useDisclosure, type DisclosureOptions } from '../internal/useDisclosure.js'
import { useMessage } from './messageContext.js'
import { ReasoningProvider } from './reasoningContext.js'

/** What `ChatReasoning` takes, besides the props of its element. */
export interface ChatReasoningProps extends PartProps<'div'>, DisclosureOptions {}

/**
 * What the agent thought before it answered: open while it thinks, then closed, unless the reader chose otherwise.
 * Renders nothing for a message without reasoning. Shows `data-state` (`open` or `closed`) and `data-thinking`.
 */
export const ChatReasoning = forwardRef<HTMLDivElement, ChatReasoningProps>(function ChatReasoning(
  { open, defaultOpen, onOpenChange, ...props },
  ref,
) {
  const { message, status } = useMessage('ChatReasoning')
  const { reasoning } = message
  const isThinking = status === 'streaming' && !reasoning?.end_date
  const disclosure = useDisclosure('reasoning', {
    open,
    defaultOpen: defaultOpen ?? isThinking,
    onOpenChange,
  })
  const value = useMemo(
    () => (reasoning ? { ...disclosure, reasoning, isThinking } : null),
    [disclosure, reasoning, isThinking],
  )
  if (!value) return null
  return (
    <ReasoningProvider value={value}>
      <Div {...props} ref={ref} data-state={disclosure.state} data-thinking={isThinking} />
    </ReasoningProvider>
  )
})
