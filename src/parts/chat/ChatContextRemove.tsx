'use client'
import { forwardRef, type MouseEvent } from 'react'
import { useAgentContexts } from '../../hooks/useAgentContexts.js'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatConversation, useChatTools } from './chatContext.js'
import { nameOfContext, useContextChip } from './contextChipContext.js'

/** The props of `ChatContextRemove`. */
export type ChatContextRemoveProps = PartProps<'button'>

/** Leaves one thing out of the next message. The focus goes to the chip beside it, else to the input. */
export const ChatContextRemove = forwardRef<HTMLButtonElement, ChatContextRemoveProps>(
  function ChatContextRemove({ children, onClick, ...props }, ref) {
    const context = useContextChip('ChatContextRemove')
    const { remove } = useAgentContexts(useChatConversation('ChatContextRemove'))
    const { focusInput } = useChatTools('ChatContextRemove')
    const name = useLabels().removeContext(nameOfContext(context))
    const press = (event: MouseEvent<HTMLButtonElement>) => {
      const beside = buttonBeside(event.currentTarget)
      remove(context.key)
      if (beside) beside.focus()
      else focusInput()
    }
    return (
      <Button
        type="button"
        aria-label={name}
        {...props}
        ref={ref}
        onClick={composeEventHandlers(onClick, press)}
      >
        {children ?? name}
      </Button>
    )
  },
)

function buttonBeside(button: HTMLElement): HTMLElement | undefined {
  const chip = button.closest('[data-context-type]')
  const beside = chip?.nextElementSibling ?? chip?.previousElementSibling
  return [...(beside?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1)
}
