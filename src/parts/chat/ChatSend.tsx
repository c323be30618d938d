'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatSend } from './useChatSend.js'

/** The props of `ChatSend`. */
export type ChatSendProps = PartProps<'button'>

/** Submits the composer; disabled while there is nothing that could be sent. */
export const ChatSend = forwardRef<HTMLButtonElement, ChatSendProps>(function ChatSend(
  { children, ...props },
  ref,
) {
  const send = useChatSend('ChatSend')
  const labels = useLabels()
  return (
    <Button
      aria-label={labels.send}
      {...props}
      ref={ref}
      type="submit"
      disabled={send === null || props.disabled}
    >
      {children ?? labels.send}
    </Button>
  )
})
