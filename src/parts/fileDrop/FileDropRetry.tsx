'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { useLabels } from '../internal/LabelsContext.js'
import { FileActionButton } from './FileActionButton.js'
import { useFileDropActions } from './useFileDropActions.js'

/** The props of `FileDropRetry`. */
export type FileDropRetryProps = PartProps<'button'>

/** Sends a file that failed or was cancelled again. Renders nothing for any other. */
export const FileDropRetry = forwardRef<HTMLButtonElement, FileDropRetryProps>(
  function FileDropRetry(props, ref) {
    const { retry } = useFileDropActions('FileDropRetry')
    const { retryUpload } = useLabels()
    return <FileActionButton {...props} ref={ref} part="FileDropRetry" action={retry} label={retryUpload} />
  },
)
