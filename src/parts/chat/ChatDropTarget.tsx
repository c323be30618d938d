'use client'
import { forwardRef } from 'react'
import { useDropTarget } from '../fileDrop/useDropTarget.js'
import { useUploadContext } from '../fileDrop/uploadContext.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useMergedRef } from '../internal/useMergedRef.js'

/** The props of `ChatDropTarget`. */
export type ChatDropTargetProps = PartProps<'div'>

/** Attaches files that are dropped anywhere on it. Shows `data-dragging` (`accept` or `reject`) while files are over it. */
export const ChatDropTarget = forwardRef<HTMLDivElement, ChatDropTargetProps>(
  function ChatDropTarget(props, ref) {
    const { upload } = useUploadContext('ChatDropTarget')
    // what is pasted is the input's business: it knows a picture from the text beside it
    const { withDrop, dropRef, dragging } = useDropTarget(upload, { noPaste: true })
    const mergedRef = useMergedRef(ref, dropRef)
    return <Div {...props} {...withDrop(props)} ref={mergedRef} data-dragging={dragging} />
  },
)
