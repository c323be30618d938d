'use client'
import { forwardRef } from 'react'
import { ActionButton } from '../internal/ActionButton.js'
import type { PartProps } from '../internal/createElementPart.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatConversation, useChatTools } from './chatContext.js'
import { useRow } from './rowContext.js'

/** The props of `ChatResend`. */
export type ChatResendProps = PartProps<'button'>

/**
 * Says what the user last said once more, as a new message, for another answer: the platform can't take one back.
 * Renders nothing in any row but the last, nor while the agent is at work.
 */
export const ChatResend = forwardRef<HTMLButtonElement, ChatResendProps>(function ChatResend(props, ref) {
  const { isLast } = useRow('ChatResend')
  return isLast ? <LastResend {...props} ref={ref} /> : null
})

/** Apart, so that only the last row listens to the turn. */
const LastResend = forwardRef<HTMLButtonElement, ChatResendProps>(function LastResend(props, ref) {
  const { turn } = useChatConversation('ChatResend')
  const { askAgain } = useChatTools('ChatResend')
  const labels = useLabels()
  if (turn.phase !== 'idle' && turn.phase !== 'unanswered') return null
  return <ActionButton {...props} ref={ref} label={labels.askAgain} onPress={askAgain} />
})
