'use client'
import { forwardRef, useMemo } from 'react'
import type { UseUploadResult } from '../../hooks/useUpload.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { LabelsProvider } from '../internal/LabelsContext.js'
import { useMergedRef } from '../internal/useMergedRef.js'
import type { Labels } from '../labels.js'
import { FileDropProvider } from './fileDropContext.js'
import { UploadProvider } from './uploadContext.js'
import { useDropTarget } from './useDropTarget.js'

/** What `FileDropRoot` takes, besides the props of its element. */
export interface FileDropRootProps extends PartProps<'div'> {
  /** What `useUpload` returned. */
  upload: UseUploadResult
  /** Words to put in place of the English ones. */
  labels?: Partial<Labels> | undefined
}

/**
 * Takes files that are dropped on it, or pasted while the focus is within it.
 * Shows `data-dragging` (`accept` or `reject`) while files are over it, and `data-uploading`.
 */
export const FileDropRoot = forwardRef<HTMLDivElement, FileDropRootProps>(function FileDropRoot(
  { upload, labels, ...props },
  ref,
) {
  const target = useDropTarget(upload)
  const { dropRef } = target
  const uploads = useMemo(
    () => ({
      upload,
      focusFallback: () => dropRef.current?.querySelector<HTMLElement>('button')?.focus(),
    }),
    [upload, dropRef],
  )
  const mergedRef = useMergedRef(ref, dropRef)
  return (
    <LabelsProvider labels={labels}>
      <UploadProvider value={uploads}>
        <FileDropProvider value={target}>
          <Div
            {...props}
            {...target.withDrop(props)}
            ref={mergedRef}
            data-dragging={target.dragging}
            data-uploading={upload.isUploading}
          />
        </FileDropProvider>
      </UploadProvider>
    </LabelsProvider>
  )
})
