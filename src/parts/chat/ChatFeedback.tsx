'use client'
import { forwardRef, useContext } from 'react'
import { useStore } from '../../hooks/useStore.js'
import { ActionButton } from '../internal/ActionButton.js'
import type { PartProps } from '../internal/createElementPart.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatTools } from './chatContext.js'
import { FeedbackContext } from './feedbackContext.js'
import { useMessage } from './messageContext.js'

/** What `ChatFeedback` takes, besides the props of its element. */
export interface ChatFeedbackProps extends Omit<PartProps<'button'>, 'value'> {
  value: 'good' | 'bad'
}

/**
 * Says that an answer was good, or bad, to `onFeedback` of `ChatRoot`; pressed again, takes it back. Renders nothing
 * where nobody listens, and for what the user said.
 */
export const ChatFeedback = forwardRef<HTMLButtonElement, ChatFeedbackProps>(function ChatFeedback(
  { value, ...props },
  ref,
) {
  const { message } = useMessage('ChatFeedback')
  const { feedback } = useChatTools('ChatFeedback')
  const onFeedback = useContext(FeedbackContext)
  const labels = useLabels()
  const given = useStore(feedback).get(message.id)
  if (!onFeedback || message.role === 'user') return null
  const label = value === 'good' ? labels.goodAnswer : labels.badAnswer
  const give = () => {
    const next = given === value ? null : value
    feedback.set(new Map(feedback.get()).set(message.id, next))
    onFeedback({ message, value: next })
  }
  return <ActionButton {...props} ref={ref} label={label} onPress={give} aria-pressed={given === value} />
})
