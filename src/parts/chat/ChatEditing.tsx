'use client'
import { forwardRef } from 'react'
import { useStore } from '../../hooks/useStore.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useChatTools } from './chatContext.js'

/** The props of `ChatEditing`. */
export type ChatEditingProps = PartProps<'div'>

/** Stands by the composer while a message is edited, see `ChatEdit`. Renders nothing at other times. */
export const ChatEditing = forwardRef<HTMLDivElement, ChatEditingProps>(function ChatEditing(props, ref) {
  const { composer } = useChatTools('ChatEditing')
  return useStore(composer.edited) ? <Div {...props} ref={ref} /> : null
})
