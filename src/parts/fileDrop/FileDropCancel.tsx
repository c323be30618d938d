'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { readableName } from '../internal/readableName.js'
import { useFileDropItem } from './fileDropContext.js'
import { useFileDropActions } from './useFileDropActions.js'

/** The props of `FileDropCancel`. */
export type FileDropCancelProps = PartProps<'button'>

/** Stops a file that is queued or on its way; it stays listed. Renders nothing for any other. */
export const FileDropCancel = forwardRef<HTMLButtonElement, FileDropCancelProps>(function FileDropCancel(
  { children, onClick, ...props },
  ref,
) {
  const { file } = useFileDropItem('FileDropCancel')
  const { cancel } = useFileDropActions('FileDropCancel')
  const labels = useLabels()
  if (!cancel) return null
  const name = labels.cancelUpload(readableName(file.name, labels.unnamedFile))
  return (
    <Button
      type="button"
      aria-label={name}
      {...props}
      ref={ref}
      onClick={composeEventHandlers(onClick, cancel)}
    >
      {children ?? name}
    </Button>
  )
})
