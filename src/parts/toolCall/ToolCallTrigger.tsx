'use client'
import { forwardRef } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useToolCallPart } from './toolCallContext.js'

/** The props of `ToolCallTrigger`. */
export type ToolCallTriggerProps = PartProps<'button'>

/** Shows and hides the details. Where the platform keeps them from the user it stays, disabled: a line to read. */
export const ToolCallTrigger = forwardRef<HTMLButtonElement, ToolCallTriggerProps>(function ToolCallTrigger(
  { onClick, ...props },
  ref,
) {
  const { open, toggle, contentId, state, hasDetails } = useToolCallPart('ToolCallTrigger')
  if (!hasDetails) return <Button type="button" {...props} ref={ref} disabled data-state="closed" />
  return (
    <Button
      type="button"
      {...props}
      ref={ref}
      onClick={composeEventHandlers(onClick, toggle)}
      aria-expanded={open}
      aria-controls={open ? contentId : undefined}
      data-state={state}
    />
  )
})
