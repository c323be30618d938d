import type { UploadProgress } from '../wire/uploadTypes.js'

/** One file on its way up: each status carries only what it knows. */
export type UploadItem = { id: string; file: File } & UploadState

type UploadState =
  | { status: 'queued' }
  | { status: 'uploading'; progress: UploadProgress }
  | { status: 'done'; fileUrl: string }
  | { status: 'failed'; error: Error }
  | { status: 'cancelled' }
