'use client'
import { forwardRef, type ReactNode } from 'react'
import type { UploadItem } from '../../cache/uploadQueue.js'
import type { PartProps } from '../internal/createElementPart.js'
import { List } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useUploadContext } from './uploadContext.js'

/** What `FileDropList` takes, besides the props of its element. */
export interface FileDropListProps extends Omit<PartProps<'ul'>, 'children' | 'asChild'> {
  /** Draws one file, usually as a `FileDropItem`. */
  children: (item: UploadItem) => ReactNode
}

/** The files of the queue, in a `FileDropRoot` or a `ChatRoot`. Renders nothing while there are none. */
export const FileDropList = forwardRef<HTMLUListElement, FileDropListProps>(function FileDropList(
  { children, ...props },
  ref,
) {
  const { upload } = useUploadContext('FileDropList')
  const labels = useLabels()
  if (upload.items.length === 0) return null
  return (
    <List aria-label={labels.files} {...props} ref={ref}>
      {upload.items.map((item) => children(item))}
    </List>
  )
})
