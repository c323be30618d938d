'use client'
import { forwardRef } from 'react'
import { ActionButton } from '../internal/ActionButton.js'
import type { PartProps } from '../internal/createElementPart.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatConversation, useChatTools } from './chatContext.js'

/** The props of `ChatStop`. */
export type ChatStopProps = PartProps<'button'>

/**
 * Waits no longer for the answer. The platform can't interrupt the agent: what it still says appears, which the button
 * tells beforehand. Renders nothing while no answer is due.
 */
export const ChatStop = forwardRef<HTMLButtonElement, ChatStopProps>(function ChatStop(props, ref) {
  const { turn, stop } = useChatConversation('ChatStop')
  const { focusInput } = useChatTools('ChatStop')
  const labels = useLabels()
  if (turn.phase !== 'working' && turn.phase !== 'stalled') return null
  const stopAndGoOn = () => {
    stop()
    // this button is gone with what it did
    focusInput()
  }
  return (
    <ActionButton
      {...props}
      ref={ref}
      label={labels.stop}
      explained={labels.stopExplained}
      onPress={stopAndGoOn}
    />
  )
})
