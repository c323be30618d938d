'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { useLabels } from '../internal/LabelsContext.js'
import { FileActionButton } from './FileActionButton.js'
import { useFileDropActions } from './useFileDropActions.js'

/** The props of `FileDropCancel`. */
export type FileDropCancelProps = PartProps<'button'>

/** Stops a file that is queued or on its way; it stays listed. Renders nothing for any other. */
export const FileDropCancel = forwardRef<HTMLButtonElement, FileDropCancelProps>(
  function FileDropCancel(props, ref) {
    const { cancel } = useFileDropActions('FileDropCancel')
    const { cancelUpload } = useLabels()
    return (
      <FileActionButton {...props} ref={ref} part="FileDropCancel" action={cancel} label={cancelUpload} />
    )
  },
)
