'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatTools } from './chatContext.js'

/** The props of `ChatEditCancel`. */
export type ChatEditCancelProps = PartProps<'button'>

/** Gives up the editing of a message: what stood in the composer before comes back. So does Escape. */
export const ChatEditCancel = forwardRef<HTMLButtonElement, ChatEditCancelProps>(function ChatEditCancel(
  { children, onClick, ...props },
  ref,
) {
  const { composer, focusInput } = useChatTools('ChatEditCancel')
  const labels = useLabels()
  const cancel = () => {
    composer.stopEditing()
    focusInput()
  }
  return (
    <Button
      type="button"
      aria-label={labels.cancelEditing}
      {...props}
      ref={ref}
      onClick={composeEventHandlers(onClick, cancel)}
    >
      {children ?? labels.cancel}
    </Button>
  )
})
