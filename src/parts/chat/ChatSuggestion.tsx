'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useChatTools } from './chatContext.js'

/** What `ChatSuggestion` takes, besides the props of its element. */
export interface ChatSuggestionProps extends PartProps<'button'> {
  /** What is sent. Also what the button says, unless it has children. */
  prompt: string
}

/** Something to ask: sends its prompt when pressed. */
export const ChatSuggestion = forwardRef<HTMLButtonElement, ChatSuggestionProps>(function ChatSuggestion(
  { prompt, children, onClick, ...props },
  ref,
) {
  const { handle, focusInput } = useChatTools('ChatSuggestion')
  const ask = () => {
    handle.send(prompt)
    focusInput()
  }
  return (
    <Button type="button" {...props} ref={ref} onClick={composeEventHandlers(onClick, ask)}>
      {children ?? prompt}
    </Button>
  )
})
