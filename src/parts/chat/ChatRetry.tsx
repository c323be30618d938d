'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useUndelivered } from './useUndelivered.js'

/** The props of `ChatRetry`. */
export type ChatRetryProps = PartProps<'button'>

/** Sends a message that was not delivered again. Renders nothing for any other. */
export const ChatRetry = forwardRef<HTMLButtonElement, ChatRetryProps>(function ChatRetry(
  { children, onClick, ...props },
  ref,
) {
  const actions = useUndelivered('ChatRetry')
  const labels = useLabels()
  if (!actions?.retry) return null
  return (
    <Button type="button" {...props} ref={ref} onClick={composeEventHandlers(onClick, actions.retry)}>
      {children ?? (actions.delivery === 'unknown' ? labels.sendAgain : labels.retry)}
    </Button>
  )
})
