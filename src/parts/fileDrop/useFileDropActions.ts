'use client'
import { useFileDropItem } from './fileDropContext.js'
import { useUploadContext } from './uploadContext.js'

type Action = (() => void) | null

/** What can be done with a file right now; `null` for what can't. */
export function useFileDropActions(part = 'useFileDropActions'): {
  cancel: Action
  retry: Action
  remove: Action
} {
  const { upload } = useUploadContext(part)
  const { id, status } = useFileDropItem(part)
  const isUnderway = status === 'queued' || status === 'uploading'
  const isStopped = status === 'failed' || status === 'cancelled'
  return {
    cancel: isUnderway ? () => upload.cancel(id) : null,
    retry: isStopped ? () => upload.retry(id) : null,
    remove: () => upload.remove(id),
  }
}
