'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from './composeEventHandlers.js'
import type { PartProps } from './createElementPart.js'
import { Button } from './elements.js'

interface ActionButtonProps extends PartProps<'button'> {
  /** Its accessible name, and its text where it has no other content. */
  label: string
  /** Shown on hover. Default: the label. */
  explained?: string | undefined
  /** What it does, after the app's own `onClick`, which may prevent it. */
  onPress: () => void
}

/** A button that is usually an icon: named, explained on hover, and open to all that an app gives it. */
export const ActionButton = forwardRef<HTMLButtonElement, ActionButtonProps>(function ActionButton(
  { label, explained = label, onPress, children, onClick, ...props },
  ref,
) {
  return (
    <Button
      type="button"
      aria-label={label}
      title={explained}
      {...props}
      ref={ref}
      onClick={composeEventHandlers(onClick, onPress)}
    >
      {children ?? label}
    </Button>
  )
})
