'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useUndelivered } from './useUndelivered.js'

/** The props of `ChatDiscard`. */
export type ChatDiscardProps = PartProps<'button'>

/** Takes back a message that waits to be sent, or one that was not delivered. Renders nothing for any other. */
export const ChatDiscard = forwardRef<HTMLButtonElement, ChatDiscardProps>(function ChatDiscard(
  { children, onClick, ...props },
  ref,
) {
  const actions = useUndelivered('ChatDiscard')
  const labels = useLabels()
  if (!actions) return null
  return (
    <Button type="button" {...props} ref={ref} onClick={composeEventHandlers(onClick, actions.discard)}>
      {children ?? (actions.delivery === 'queued' ? labels.cancelSend : labels.discard)}
    </Button>
  )
})
