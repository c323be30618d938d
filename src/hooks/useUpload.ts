import type { UploadItem } from '../cache/uploadQueue.js'

/** What `useUpload` takes. */
export interface UseUploadOptions {
  /** MIME types, wildcards and extensions, as in an `<input accept>`: `['image/*', '.csv']`. Default: anything. */
  accept?: readonly string[] | undefined
  /** Bytes a file may have. Default: 50 MB, the platform's limit. */
  maxSize?: number | undefined
  /** Files the queue may hold at once. Default: no limit. */
  maxFiles?: number | undefined
}

/** A queue of files and what can be done with it. Callbacks keep their identity. */
export interface UseUploadResult {
  items: readonly UploadItem[]
  /** Queues files. One that breaks a rule is listed as `failed` with the reason, before a byte is sent. */
  add: (files: Iterable<File>) => void
  /** Stops a file that is queued or on its way; it stays listed as `cancelled`. */
  cancel: (id: string) => void
  /** Sends a failed or cancelled file again. */
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
