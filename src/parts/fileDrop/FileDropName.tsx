'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Span } from '../internal/elements.js'
import { FileName } from '../internal/FileName.js'
import { useFileDropItem } from './fileDropContext.js'

/** The props of `FileDropName`. */
export type FileDropNameProps = Omit<PartProps<'span'>, 'children' | 'asChild'>

/** A file's name, made safe to read: a name can't turn the text about it round, or hide its own end. */
export const FileDropName = forwardRef<HTMLSpanElement, FileDropNameProps>(function FileDropName(props, ref) {
  const { file } = useFileDropItem('FileDropName')
  return (
    <Span {...props} ref={ref}>
      <FileName name={file.name} />
    </Span>
  )
})
