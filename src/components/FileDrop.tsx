'use client'
import { forwardRef, useEffect, type ComponentPropsWithoutRef } from 'react'
import type { UploadItem } from '../cache/uploadQueue.js'
import { useLatest } from '../hooks/useLatest.js'
import { useUpload, type UseUploadOptions, type UseUploadResult } from '../hooks/useUpload.js'
import type { Labels } from '../parts/labels.js'
import { FileDropView } from './FileDropView.js'

type FileDropBaseProps = Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'onChange'> & {
  /** Called with the files after each change: one added, one further, one up, one removed. */
  onChange?: ((items: readonly UploadItem[]) => void) | undefined
  /** Words to put in place of the English ones. */
  labels?: Partial<Labels> | undefined
  /** Default: as the page has it, or the system. */
  theme?: 'light' | 'dark' | 'system' | undefined
}

/** What `FileDrop` takes, besides the props of its element: a queue, or the options to make one with. */
export type FileDropProps = FileDropBaseProps &
  (
    | { /** What `useUpload` returned. */ upload: UseUploadResult }
    | ({ upload?: undefined } & UseUploadOptions)
  )

/**
 * Takes files by picking, dropping or pasting, uploads them at once and lists how each stands.
 *
 * @example
 * const upload = useUpload({ accept: ['image/*'], maxFiles: 4 })
 * <FileDrop upload={upload} />
 */
export const FileDrop = forwardRef<HTMLDivElement, FileDropProps>(function FileDrop(
  { upload, ...props },
  ref,
) {
  if (upload) return <FileDropWithChange {...props} ref={ref} upload={upload} />
  return <FileDropWithQueue {...props} ref={ref} />
})

const FileDropWithQueue = forwardRef<HTMLDivElement, FileDropBaseProps & UseUploadOptions>(
  function FileDropWithQueue({ accept, maxSize, maxFiles, ...props }, ref) {
    const upload = useUpload({ accept, maxSize, maxFiles })
    return <FileDropWithChange {...props} ref={ref} upload={upload} />
  },
)

const FileDropWithChange = forwardRef<HTMLDivElement, FileDropBaseProps & { upload: UseUploadResult }>(
  function FileDropWithChange({ onChange, ...props }, ref) {
    const { items } = props.upload
    const latest = useLatest({ onChange, first: items })
    useEffect(() => {
      latest.current.onChange?.(items)
    }, [items, latest])
    return <FileDropView {...props} ref={ref} />
  },
)
