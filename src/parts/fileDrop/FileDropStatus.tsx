'use client'
import { forwardRef } from 'react'
import type { UploadItem } from '../../cache/uploadQueue.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Span } from '../internal/elements.js'
import { explainError } from '../internal/explainError.js'
import { formatBytes } from '../internal/formatBytes.js'
import { useLabels } from '../internal/LabelsContext.js'
import type { Labels } from '../labels.js'
import { useFileDropItem } from './fileDropContext.js'
import { percentOf } from './percentOf.js'

/** The props of `FileDropStatus`. */
export type FileDropStatusProps = PartProps<'span'>

/** How a file stands, in words: its size, how far it is, or why it failed. An `alert` once it failed. */
export const FileDropStatus = forwardRef<HTMLSpanElement, FileDropStatusProps>(function FileDropStatus(
  { children, ...props },
  ref,
) {
  const item = useFileDropItem('FileDropStatus')
  const labels = useLabels()
  return (
    <Span role={item.status === 'failed' ? 'alert' : undefined} {...props} ref={ref}>
      {children ?? describe(item, labels)}
    </Span>
  )
})

function describe(item: UploadItem, labels: Labels): string {
  switch (item.status) {
    case 'queued':
      return labels.fileQueued
    case 'uploading':
      return labels.fileUploading(percentOf(item.progress))
    case 'done':
      return formatBytes(item.file.size, labels.locale)
    case 'failed':
      return explainError(item.error, labels)
    case 'cancelled':
      return labels.fileCancelled
    default:
      return item satisfies never
  }
}
