'use client'
import { forwardRef } from 'react'
import { ActionButton } from '../../internal/ActionButton.js'
import type { PartProps } from '../../internal/createElementPart.js'
import { useLabels } from '../../internal/LabelsContext.js'
import { useCopy } from '../../internal/useCopy.js'
import { useTranscript } from './useTranscript.js'

/** What `ChatCopyAll` takes, besides the props of its element. */
export interface ChatCopyAllProps extends PartProps<'button'> {
  /** Whether what the agent thought is copied too. Default: false. */
  reasoning?: boolean | undefined
}

/**
 * Copies the whole conversation as Markdown, as `ChatExport` writes it. Shows `data-state`: `copied` or `failed` for a
 * moment, else `idle`.
 */
export const ChatCopyAll = forwardRef<HTMLButtonElement, ChatCopyAllProps>(function ChatCopyAll(
  { reasoning, ...props },
  ref,
) {
  const write = useTranscript('ChatCopyAll')
  const labels = useLabels()
  const { state, copy } = useCopy()
  const label = {
    idle: labels.copyConversation,
    copied: labels.copied,
    failed: labels.conversationNotCopied,
  }[state]
  const copyAll = () => {
    if (write) void copy(write({ format: 'markdown', reasoning }))
  }
  return (
    <ActionButton disabled={!write} label={label} {...props} ref={ref} onPress={copyAll} data-state={state} />
  )
})
