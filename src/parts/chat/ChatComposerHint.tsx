'use client'
import { forwardRef } from 'react'
import { useUploadContext } from '../fileDrop/uploadContext.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useStore } from '../../hooks/useStore.js'
import { useChatTools } from './chatContext.js'
import type { SendKey } from './ChatInput.js'
import { useSendKeys } from './useSendKeys.js'

/** What `ChatComposerHint` takes, besides the props of its element. It has its own words. */
export interface ChatComposerHintProps extends Omit<PartProps<'div'>, 'children' | 'asChild'> {
  /** That of the input. */
  sendKey?: SendKey | undefined
}

/**
 * Why the message does not go out yet: files on their way, or one that failed; else which keys send, where Enter alone
 * does not. Renders nothing otherwise. Shows `data-state`: `failed`, `waiting` or `keys`.
 */
export const ChatComposerHint = forwardRef<HTMLDivElement, ChatComposerHintProps>(function ChatComposerHint(
  { sendKey, ...props },
  ref,
) {
  const { composer } = useChatTools('ChatComposerHint')
  const { upload } = useUploadContext('ChatComposerHint')
  const isWaiting = useStore(composer.isWaiting)
  const labels = useLabels()
  const failed = upload.items.filter((item) => item.status === 'failed').length
  const keys = useSendKeys(sendKey)
  if (failed === 0 && !isWaiting) {
    return keys === null ? null : (
      <Div {...props} ref={ref} data-state="keys">
        {labels.keysSend(keys)}
      </Div>
    )
  }
  return (
    <Div
      role={failed > 0 ? 'alert' : undefined}
      {...props}
      ref={ref}
      data-state={failed > 0 ? 'failed' : 'waiting'}
    >
      {failed > 0 ? labels.cannotSendFailedFiles(failed) : labels.sendsWhenUploaded}
    </Div>
  )
})
