'use client'
import { forwardRef } from 'react'
import { ActionButton } from '../internal/ActionButton.js'
import type { PartProps } from '../internal/createElementPart.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useCopy } from '../internal/useCopy.js'
import { contentText } from './contentText.js'
import { useMessage } from './messageContext.js'
import { plainText } from './plainText.js'

/** What `ChatCopy` takes, besides the props of its element. */
export interface ChatCopyProps extends PartProps<'button'> {
  /** `'markdown'` (default) copies what was written, `'text'` without the marks. An object is copied as JSON. */
  format?: 'markdown' | 'text' | undefined
}

/** Copies what a message says. Shows `data-state`: `copied` or `failed` for a moment, else `idle`. */
export const ChatCopy = forwardRef<HTMLButtonElement, ChatCopyProps>(function ChatCopy(
  { format = 'markdown', ...props },
  ref,
) {
  const { message } = useMessage('ChatCopy')
  const labels = useLabels()
  const { state, copy } = useCopy()
  const text = contentText(message.content)
  if (text === '') return null
  const label = { idle: labels.copyMessage, copied: labels.copied, failed: labels.copyFailed }[state]
  const copyAll = () => void copy(format === 'text' ? plainText(text, Infinity) : text)
  return <ActionButton {...props} ref={ref} label={label} onPress={copyAll} data-state={state} />
})
