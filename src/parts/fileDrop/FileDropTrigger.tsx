'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useFileDrop } from './fileDropContext.js'

/** The props of `FileDropTrigger`. */
export type FileDropTriggerProps = PartProps<'button'>

/** Opens the file picker. Nothing needs a drag: this button and a paste do the same. */
export const FileDropTrigger = forwardRef<HTMLButtonElement, FileDropTriggerProps>(function FileDropTrigger(
  { children, onClick, ...props },
  ref,
) {
  const { open } = useFileDrop('FileDropTrigger')
  const labels = useLabels()
  return (
    <Button type="button" {...props} ref={ref} onClick={composeEventHandlers(onClick, open)}>
      {children ?? labels.browseFiles}
    </Button>
  )
})
