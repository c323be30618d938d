'use client'
import { forwardRef } from 'react'
import { ActionButton } from '../internal/ActionButton.js'
import type { PartProps } from '../internal/createElementPart.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatTools } from './chatContext.js'

/** The props of `ChatEditCancel`. */
export type ChatEditCancelProps = PartProps<'button'>

/** Gives up the editing of a message: what stood in the composer before comes back. So does Escape. */
export const ChatEditCancel = forwardRef<HTMLButtonElement, ChatEditCancelProps>(function ChatEditCancel(
  { children, ...props },
  ref,
) {
  const { composer, focusInput } = useChatTools('ChatEditCancel')
  const labels = useLabels()
  const cancel = () => {
    composer.stopEditing()
    focusInput()
  }
  return (
    <ActionButton {...props} ref={ref} label={labels.cancelEditing} onPress={cancel}>
      {children ?? labels.cancel}
    </ActionButton>
  )
})
