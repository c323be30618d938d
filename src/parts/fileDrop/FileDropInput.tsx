'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useMergedRef } from '../internal/useMergedRef.js'
import { useFileDrop } from './fileDropContext.js'
import { useUploadContext } from './uploadContext.js'

/** The props of `FileDropInput`. */
export type FileDropInputProps = Omit<React.ComponentPropsWithoutRef<'input'>, 'type' | 'accept' | 'multiple'>

/** The `<input type="file">` behind the button: hidden, for `FileDropTrigger` is what people press. */
export const FileDropInput = forwardRef<HTMLInputElement, FileDropInputProps>(function FileDropInput(
  { onChange, ...props },
  ref,
) {
  const { inputRef, onInputChange } = useFileDrop('FileDropInput')
  const { upload } = useUploadContext('FileDropInput')
  const labels = useLabels()
  return (
    <input
      aria-label={labels.fileInput}
      tabIndex={-1}
      // hidden by its attribute: react-dropzone would hide it with a `style`, which a strict CSP refuses in HTML
      hidden
      {...props}
      ref={useMergedRef(ref, inputRef)}
      type="file"
      accept={upload.accept?.join(',')}
      multiple={upload.maxFiles !== 1}
      onChange={composeEventHandlers(onChange, (event) => onInputChange?.(event))}
    />
  )
})
