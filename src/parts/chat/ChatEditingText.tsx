'use client'
import { forwardRef } from 'react'
import { useStore } from '../../hooks/useStore.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Span } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatTools } from './chatContext.js'

/** The props of `ChatEditingText`. */
export type ChatEditingTextProps = PartProps<'span'>

/** Says that the message goes out as a new one, and what goes along. */
export const ChatEditingText = forwardRef<HTMLSpanElement, ChatEditingTextProps>(function ChatEditingText(
  { children, ...props },
  ref,
) {
  const { composer } = useChatTools('ChatEditingText')
  const edited = useStore(composer.edited)
  const labels = useLabels()
  if (!edited) return null
  return (
    <Span {...props} ref={ref}>
      {children ?? labels.editing(edited.fileUrls.length)}
    </Span>
  )
})
