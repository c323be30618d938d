'use client'
import { forwardRef } from 'react'
import { ActionButton } from '../internal/ActionButton.js'
import type { PartProps } from '../internal/createElementPart.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatTools } from './chatContext.js'
import { useMessage } from './messageContext.js'

/** The props of `ChatEdit`. */
export type ChatEditProps = PartProps<'button'>

/**
 * Puts what the user said into the composer, to be changed and sent as a new message: the platform can't change one
 * that was sent. What stood in the composer comes back afterwards. Renders nothing for what others said.
 */
export const ChatEdit = forwardRef<HTMLButtonElement, ChatEditProps>(function ChatEdit(props, ref) {
  const { message } = useMessage('ChatEdit')
  const { composer, focusInput } = useChatTools('ChatEdit')
  const labels = useLabels()
  const { role, content, file_urls: fileUrls, custom_context: context } = message
  if (role !== 'user' || typeof content !== 'string') return null
  const edit = () => {
    composer.edit({ content, fileUrls: fileUrls ?? [], context: context ?? [] })
    focusInput()
  }
  return <ActionButton {...props} ref={ref} label={labels.editMessage} onPress={edit} />
})
