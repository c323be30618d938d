'use client'
import { useEffect, useMemo, useState } from 'react'
import { createUploadQueue, isOpen, type UploadItem } from '../cache/uploadQueue.js'
import { useBase44Context } from './useBase44Context.js'
import { useLatest } from './useLatest.js'
import { useStore } from './useStore.js'

/** What `useUpload` takes. */
export interface UseUploadOptions {
  /** MIME types, wildcards and extensions, as in an `<input accept>`: `['image/*', '.csv']`. Default: anything. */
  accept?: readonly string[] | undefined
  /** Bytes a file may have. Default: 50 MB, the platform's limit. */
  maxSize?: number | undefined
  /** Files that may be queued, on their way and up, all together. Default: no limit. */
  maxFiles?: number | undefined
}

/** A queue of files and what can be done with it. Callbacks keep their identity. */
export interface UseUploadResult {
  items: readonly UploadItem[]
  /**
   * Queues files. One that breaks a rule is listed as `failed` before a byte is sent; its error's `code` is
   * `file-too-large`, `file-type` or `too-many-files`, and its `data` has the name, the size and the limit in bytes.
   */
  add: (files: Iterable<File>) => void
  /** Stops a file that is queued or on its way; it stays listed as `cancelled`. */
  cancel: (id: string) => void
  /** Sends a failed or cancelled file again, unless it breaks a rule: it is then `failed` with that reason. */
  retry: (id: string) => void
  /** Takes a file off the list, stopping it first. */
  remove: (id: string) => void
  /** Takes every file off the list. */
  reset: () => void
  /** A file is queued or on its way. */
  isUploading: boolean
  /** Where the files that are up can be found, in the order of `items`. */
  fileUrls: readonly string[]
  accept: readonly string[] | undefined
  maxSize: number
  maxFiles: number | undefined
}

/** The platform's own limit. */
const MAX_SIZE = 50_000_000

/**
 * Uploads files, three at a time, each on its own: one that fails leaves the others alone.
 * What is under way stops when the component unmounts.
 *
 * @throws {Base44Error} outside `Base44Provider`
 * @example
 * const upload = useUpload({ accept: ['image/*'], maxFiles: 4 })
 * <input type="file" multiple onChange={(event) => upload.add(event.target.files ?? [])} />
 */
export function useUpload({ accept, maxSize = MAX_SIZE, maxFiles }: UseUploadOptions = {}): UseUploadResult {
  const { client } = useBase44Context('useUpload')
  const latest = useLatest({ client, rules: { accept, maxSize, maxFiles } })
  const [queue] = useState(() =>
    createUploadQueue({
      upload: async (file, options) =>
        (await latest.current.client.integrations.Core.UploadFile({ file }, options)).file_url,
    }),
  )
  useEffect(() => queue.reset, [queue])
  const items = useStore(queue.items)
  const actions = useMemo(
    () => ({
      add: (files: Iterable<File>) => queue.add(files, latest.current.rules),
      retry: (id: string) => queue.retry(id, latest.current.rules),
      cancel: queue.cancel,
      remove: queue.remove,
      reset: queue.reset,
    }),
    [queue, latest],
  )
  const fileUrls = useMemo(
    () => items.flatMap((item) => (item.status === 'done' ? [item.fileUrl] : [])),
    [items],
  )
  return useMemo(
    () => ({ items, ...actions, isUploading: items.some(isOpen), fileUrls, accept, maxSize, maxFiles }),
    [items, actions, fileUrls, accept, maxSize, maxFiles],
  )
}
