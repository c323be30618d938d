'use client'
import { forwardRef, type MouseEvent } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { useLabels } from '../internal/LabelsContext.js'
import { FileActionButton } from './FileActionButton.js'
import { useUploadContext } from './uploadContext.js'
import { useFileDropActions } from './useFileDropActions.js'

/** The props of `FileDropRemove`. */
export type FileDropRemoveProps = PartProps<'button'>

/** Takes a file off the list, stopping it first. The focus goes to the file beside it, else to where files come from. */
export const FileDropRemove = forwardRef<HTMLButtonElement, FileDropRemoveProps>(
  function FileDropRemove(props, ref) {
    const { remove } = useFileDropActions('FileDropRemove')
    const { focusFallback } = useUploadContext('FileDropRemove')
    const { removeFile } = useLabels()
    const press = (event: MouseEvent<HTMLButtonElement>) => {
      const neighbour = buttonBeside(event.currentTarget)
      remove?.()
      if (neighbour) neighbour.focus()
      else focusFallback()
    }
    return <FileActionButton {...props} ref={ref} part="FileDropRemove" action={press} label={removeFile} />
  },
)

/** The last button, which by custom removes, of the next file, or of the one before. */
function buttonBeside(button: HTMLElement): HTMLElement | undefined {
  const item = button.closest('[data-upload-id]')
  const beside = item?.nextElementSibling ?? item?.previousElementSibling
  return [...(beside?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1)
}
