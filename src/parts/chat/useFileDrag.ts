'use client'
import { useRef, useState, type DragEvent, type HTMLAttributes } from 'react'
import type { fromEvent } from 'file-selector'
import { isAccepted } from '../../cache/fileRules.js'
import type { UseUploadResult } from '../../hooks/useUpload.js'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'

/** Files that are dragged over an element. */
export interface FileDrag {
  /** Whether files are over it that would be taken. */
  dragging: 'accept' | 'reject' | undefined
  /** Puts our handlers behind those of the element's own props. */
  withDrag: (props: HTMLAttributes<HTMLElement>) => HTMLAttributes<HTMLElement>
}

/**
 * Takes what is dropped: every file goes to the queue, which says what is wrong with it. Text that is dragged stays the
 * browser's business. What reads folders is loaded once something is dragged, and few ever do that.
 */
export function useFileDrag(upload: UseUploadResult): FileDrag {
  const [dragging, setDragging] = useState<FileDrag['dragging']>()
  const readFolders = useRef<typeof fromEvent>(undefined)

  const onDragEnter = (event: DragEvent<HTMLElement>) => {
    event.preventDefault()
    setDragging(mayTake(event.dataTransfer, upload.accept) ? 'accept' : 'reject')
    import('file-selector').then(
      (module) => (readFolders.current = module.fromEvent),
      // without it, files are taken and folders are not
      () => undefined,
    )
  }
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    // or else the browser would open the file in place of the page
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>) => {
    const isWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
    if (!isWithin) setDragging(undefined)
  }
  const onDrop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault()
    setDragging(undefined)
    const { dataTransfer, nativeEvent } = event
    // what is dropped can be read in this very moment alone
    const files = [...dataTransfer.files]
    if (!readFolders.current || !hasFolder(dataTransfer)) {
      upload.add(files)
      return
    }
    readFolders.current(nativeEvent).then(
      (found) => upload.add(found.filter((item) => item instanceof File)),
      // a folder that can't be read keeps nothing else away
      () => upload.add(files),
    )
  }
  return {
    dragging,
    withDrag: (props) => ({
      onDragEnter: composeEventHandlers(props.onDragEnter, ifFiles(onDragEnter)),
      onDragOver: composeEventHandlers(props.onDragOver, ifFiles(onDragOver)),
      onDragLeave: composeEventHandlers(props.onDragLeave, ifFiles(onDragLeave)),
      onDrop: composeEventHandlers(props.onDrop, ifFiles(onDrop)),
    }),
  }
}

function ifFiles(handler: (event: DragEvent<HTMLElement>) => void) {
  return (event: DragEvent<HTMLElement>) => {
    if (event.dataTransfer.types.includes('Files')) handler(event)
  }
}

/** While files are dragged only their types are known, so that a rule about extensions can't be applied yet. */
function mayTake({ items }: DataTransfer, accept: UseUploadResult['accept']): boolean {
  if (!accept || accept.some((rule) => !rule.includes('/'))) return true
  return [...items].every(({ type }) => type === '' || isAccepted({ name: '', type }, accept))
}

function hasFolder({ items }: DataTransfer): boolean {
  // where folders can't be dropped, there is no such method
  return [...items].some((item) => 'webkitGetAsEntry' in item && item.webkitGetAsEntry()?.isDirectory)
}
