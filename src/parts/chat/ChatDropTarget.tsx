'use client'
import { forwardRef } from 'react'
import { useUploadContext } from '../fileDrop/uploadContext.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useFileDrag } from './useFileDrag.js'

/** The props of `ChatDropTarget`. */
export type ChatDropTargetProps = PartProps<'div'>

/** Attaches files that are dropped anywhere on it. Shows `data-dragging` (`accept` or `reject`) while files are over it. */
export const ChatDropTarget = forwardRef<HTMLDivElement, ChatDropTargetProps>(
  function ChatDropTarget(props, ref) {
    const { upload } = useUploadContext('ChatDropTarget')
    const { dragging, withDrag } = useFileDrag(upload)
    return <Div {...props} {...withDrag(props)} ref={ref} data-dragging={dragging} />
  },
)
