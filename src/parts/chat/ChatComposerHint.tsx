'use client'
import { forwardRef } from 'react'
import { useUploadContext } from '../fileDrop/uploadContext.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useStore } from '../../hooks/useStore.js'
import { useChatTools } from './chatContext.js'

/** The props of `ChatComposerHint`. It has its own words. */
export type ChatComposerHintProps = Omit<PartProps<'div'>, 'children' | 'asChild'>

/** Why the message does not go out yet: files on their way, or one that failed. Renders nothing otherwise. */
export const ChatComposerHint = forwardRef<HTMLDivElement, ChatComposerHintProps>(
  function ChatComposerHint(props, ref) {
    const { composer } = useChatTools('ChatComposerHint')
    const { upload } = useUploadContext('ChatComposerHint')
    const isWaiting = useStore(composer.isWaiting)
    const labels = useLabels()
    const failed = upload.items.filter((item) => item.status === 'failed').length
    if (failed === 0 && !isWaiting) return null
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
  },
)
