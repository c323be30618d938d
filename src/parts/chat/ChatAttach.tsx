'use client'
import { forwardRef, useRef, type ChangeEvent } from 'react'
import { useUploadContext } from '../fileDrop/uploadContext.js'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'

/** The props of `ChatAttach`. */
export type ChatAttachProps = PartProps<'button'>

/** Opens the file picker. Beside its button stands the hidden `<input type="file">` that a picker needs. */
export const ChatAttach = forwardRef<HTMLButtonElement, ChatAttachProps>(function ChatAttach(
  { children, onClick, ...props },
  ref,
) {
  const { upload, focusFallback } = useUploadContext('ChatAttach')
  const labels = useLabels()
  const inputRef = useRef<HTMLInputElement>(null)
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    upload.add([...(event.target.files ?? [])])
    // or else choosing the same file again would be no change
    event.target.value = ''
    focusFallback()
  }
  return (
    <>
      <Button
        aria-label={labels.attachFiles}
        type="button"
        {...props}
        ref={ref}
        onClick={composeEventHandlers(onClick, () => inputRef.current?.click())}
      >
        {children ?? labels.attachFiles}
      </Button>
      <input
        ref={inputRef}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={labels.attachFiles}
        multiple={upload.maxFiles !== 1}
        accept={upload.accept?.join(',')}
        onChange={pick}
      />
    </>
  )
})
