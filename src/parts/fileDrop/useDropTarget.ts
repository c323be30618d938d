'use client'
import { useMemo, type DragEvent, type HTMLAttributes, type RefObject } from 'react'
import { useDropzone } from 'react-dropzone'
import type { UseUploadResult } from '../../hooks/useUpload.js'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'

/** A place where files can be dropped. */
export interface DropTarget {
  /** For the element's `ref`. */
  dropRef: RefObject<HTMLElement | null>
  /** Puts our drag and paste handlers behind those of the element's own props. */
  withDrop: (props: HTMLAttributes<HTMLElement>) => HTMLAttributes<HTMLElement>
  /** Whether files are over it that would be taken. */
  dragging: 'accept' | 'reject' | undefined
  /** Opens the file picker. */
  open: () => void
  inputRef: RefObject<HTMLInputElement | null>
  onInputChange: React.ChangeEventHandler<HTMLInputElement> | undefined
}

/**
 * react-dropzone, without what reaches beyond files: text that is dragged or pasted stays the browser's business,
 * and the page round the target is left alone. Every file goes to the queue, which says what is wrong with it.
 */
export function useDropTarget(upload: UseUploadResult): DropTarget {
  const types = upload.accept?.join(',')
  const accept = useMemo(() => toAccept(types), [types])
  const dropzone = useDropzone({
    ...(accept && { accept }),
    multiple: upload.maxFiles !== 1,
    noClick: true,
    noKeyboard: true,
    preventDropOnDocument: false,
    onDrop: (accepted, rejected) => upload.add([...accepted, ...rejected.map(({ file }) => file)]),
  })
  const ours = dropzone.getRootProps()
  return {
    dropRef: dropzone.rootRef,
    withDrop: (props) => ({
      onDragEnter: composeEventHandlers(props.onDragEnter, ifFiles(ours.onDragEnter)),
      onDragOver: composeEventHandlers(props.onDragOver, ifFiles(ours.onDragOver)),
      onDragLeave: composeEventHandlers(props.onDragLeave, ifFiles(ours.onDragLeave)),
      onDrop: composeEventHandlers(props.onDrop, ifFiles(ours.onDrop)),
      onPaste: composeEventHandlers(props.onPaste, (event) => ours.onPaste?.(event)),
    }),
    dragging: dropzone.isDragActive ? (dropzone.isDragReject ? 'reject' : 'accept') : undefined,
    open: dropzone.open,
    inputRef: dropzone.inputRef,
    onInputChange: dropzone.getInputProps().onChange,
  }
}

function ifFiles(handler: ((event: DragEvent<HTMLElement>) => void) | undefined) {
  return (event: DragEvent<HTMLElement>) => {
    if (event.dataTransfer.types.includes('Files')) handler?.(event)
  }
}

/** While files are dragged only their types are known, so that a rule about extensions can't be applied yet. */
function toAccept(types: string | undefined): Record<string, readonly string[]> | undefined {
  const list = types?.split(',') ?? []
  if (list.length === 0 || list.some((type) => !type.includes('/'))) return undefined
  return Object.fromEntries(list.map((type) => [type, []]))
}
