'use client'
import { forwardRef } from 'react'
import { FileDropInput } from '../parts/fileDrop/FileDropInput.js'
import { FileDropRoot, type FileDropRootProps } from '../parts/fileDrop/FileDropRoot.js'
import { FileDropTrigger } from '../parts/fileDrop/FileDropTrigger.js'
import { classes } from './classes.js'
import { FileChips } from './FileChips.js'
import { FileDropWords } from './FileDropWords.js'
import { UploadIcon } from './icons.js'

interface FileDropViewProps extends Omit<FileDropRootProps, 'children' | 'asChild'> {
  theme?: 'light' | 'dark' | 'system' | undefined
}

/** The look of `FileDrop`. */
export const FileDropView = forwardRef<HTMLDivElement, FileDropViewProps>(function FileDropView(
  { className, theme, ...props },
  ref,
) {
  return (
    <FileDropRoot {...props} ref={ref} className={classes('b44-root b44-drop', className)} data-theme={theme}>
      <div className="b44-drop-area">
        <UploadIcon />
        <FileDropWords />
        <FileDropTrigger className="b44-button" />
        <FileDropInput />
      </div>
      <FileChips />
    </FileDropRoot>
  )
})
