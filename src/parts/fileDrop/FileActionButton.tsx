'use client'
import { forwardRef, type MouseEvent } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { readableName } from '../internal/readableName.js'
import { useFileDropItem } from './fileDropContext.js'

interface FileActionButtonProps extends PartProps<'button'> {
  /** The part that this is, for the error outside a file. */
  part: string
  /** `null` renders nothing: it can't be done now. */
  action: ((event: MouseEvent<HTMLButtonElement>) => void) | null
  /** Names the button by the file's name. */
  label: (name: string) => string
}

/** A button that does something with one file, and is named after both. */
export const FileActionButton = forwardRef<HTMLButtonElement, FileActionButtonProps>(
  function FileActionButton({ part, action, label, children, onClick, ...props }, ref) {
    const { file } = useFileDropItem(part)
    const labels = useLabels()
    if (!action) return null
    const name = label(readableName(file.name, labels.unnamedFile))
    return (
      <Button
        type="button"
        aria-label={name}
        {...props}
        ref={ref}
        onClick={composeEventHandlers(onClick, action)}
      >
        {children ?? name}
      </Button>
    )
  },
)
