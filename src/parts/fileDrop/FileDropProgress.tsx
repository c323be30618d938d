'use client'
import { forwardRef } from 'react'
import { useLabels } from '../internal/LabelsContext.js'
import { readableName } from '../internal/readableName.js'
import { useFileDropItem } from './fileDropContext.js'
import { percentOf } from './percentOf.js'

/** The props of `FileDropProgress`. */
export type FileDropProgressProps = Omit<
  React.ComponentPropsWithoutRef<'progress'>,
  'value' | 'max' | 'children'
>

/**
 * How far a file is. A `<progress>`: its width needs no inline style. Renders nothing for a file that is not on its way.
 * It is not live: `FileDropStatus` says in words what matters.
 */
export const FileDropProgress = forwardRef<HTMLProgressElement, FileDropProgressProps>(
  function FileDropProgress(props, ref) {
    const item = useFileDropItem('FileDropProgress')
    const labels = useLabels()
    if (item.status !== 'uploading') return null
    const percent = percentOf(item.progress)
    return (
      <progress
        aria-label={labels.uploadProgress(readableName(item.file.name, labels.unnamedFile))}
        aria-valuetext={labels.fileUploading(percent)}
        {...props}
        ref={ref}
        value={percent}
        max={100}
      />
    )
  },
)
