'use client'
import type { UseUploadResult } from '../../hooks/useUpload.js'
import { createPartContext } from '../internal/createPartContext.js'

/** A queue of files, and where the focus goes when the last of them is removed. */
export interface UploadContextValue {
  upload: UseUploadResult
  focusFallback: () => void
}

export const [UploadProvider, useUploadContext] = createPartContext<UploadContextValue>(
  'FileDropRoot` or `ChatRoot',
)
