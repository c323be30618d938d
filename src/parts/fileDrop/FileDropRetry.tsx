'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { readableName } from '../internal/readableName.js'
import { useFileDropItem } from './fileDropContext.js'
import { useFileDropActions } from './useFileDropActions.js'

/** The props of `FileDropRetry`. */
export type FileDropRetryProps = PartProps<'button'>

/** Sends a file that failed or was cancelled again. Renders nothing for any other. */
export const FileDropRetry = forwardRef<HTMLButtonElement, FileDropRetryProps>(function FileDropRetry(
  { children, onClick, ...props },
  ref,
) {
  const { file } = useFileDropItem('FileDropRetry')
  const { retry } = useFileDropActions('FileDropRetry')
  const labels = useLabels()
  if (!retry) return null
  const name = labels.retryUpload(readableName(file.name, labels.unnamedFile))
  return (
    <Button
      type="button"
      aria-label={name}
      {...props}
      ref={ref}
      onClick={composeEventHandlers(onClick, retry)}
    >
      {children ?? name}
    </Button>
  )
})
