'use client'
import { forwardRef } from 'react'
import type { UploadItem } from '../../cache/uploadQueue.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Item } from '../internal/elements.js'
import { FileDropItemProvider } from './fileDropContext.js'

/** What `FileDropItem` takes, besides the props of its element. */
export interface FileDropItemProps extends PartProps<'li'> {
  item: UploadItem
}

/** One file of the queue. Shows `data-upload-id` and `data-status`. */
export const FileDropItem = forwardRef<HTMLLIElement, FileDropItemProps>(function FileDropItem(
  { item, ...props },
  ref,
) {
  return (
    <FileDropItemProvider value={item}>
      <Item {...props} ref={ref} data-upload-id={item.id} data-status={item.status} />
    </FileDropItemProvider>
  )
})
