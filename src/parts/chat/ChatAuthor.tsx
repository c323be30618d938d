'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useMessage } from './messageContext.js'
import { useAuthor } from './useAuthor.js'

/** The props of `ChatAuthor`. */
export type ChatAuthorProps = PartProps<'div'>

/**
 * Who wrote a message, where its side of the chat doesn't tell: a third person by their name, a role such as `system` by
 * its own. Says of a hidden message that it is one. Renders nothing otherwise.
 */
export const ChatAuthor = forwardRef<HTMLDivElement, ChatAuthorProps>(function ChatAuthor(
  { children, ...props },
  ref,
) {
  const { message } = useMessage('ChatAuthor')
  const labels = useLabels()
  const { name, isOther } = useAuthor('ChatAuthor', message)
  if (!isOther && message.hidden !== true) return null
  const words = [isOther ? name : '', message.hidden === true ? labels.hiddenMessage : '']
  return (
    <Div dir="auto" {...props} ref={ref}>
      {children ?? words.filter(Boolean).join(' · ')}
    </Div>
  )
})
