'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { ChatReasoningLabel } from './ChatReasoningLabel.js'
import { useReasoning } from './reasoningContext.js'

/** The props of `ChatReasoningTrigger`. */
export type ChatReasoningTriggerProps = PartProps<'button'>

/** Shows and hides the reasoning. Says what `ChatReasoningLabel` says, unless it has children. */
export const ChatReasoningTrigger = forwardRef<HTMLButtonElement, ChatReasoningTriggerProps>(
  function ChatReasoningTrigger({ children, onClick, ...props }, ref) {
    const { open, toggle, contentId, state } = useReasoning('ChatReasoningTrigger')
    return (
      <Button
        type="button"
        {...props}
        ref={ref}
        onClick={composeEventHandlers(onClick, toggle)}
        aria-expanded={open}
        aria-controls={open ? contentId : undefined}
        data-state={state}
      >
        {children ?? <ChatReasoningLabel />}
      </Button>
    )
  },
)
