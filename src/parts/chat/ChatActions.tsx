'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useMessage } from './messageContext.js'

/** The props of `ChatActions`. */
export type ChatActionsProps = PartProps<'div'>

/**
 * What can be done with a message. Empty while it streams in, so that its place can be kept; renders nothing for one that
 * the server does not have yet. Shows `data-status`.
 */
export const ChatActions = forwardRef<HTMLDivElement, ChatActionsProps>(function ChatActions(
  { children, ...props },
  ref,
) {
  const { status, row } = useMessage('ChatActions')
  const labels = useLabels()
  if (row?.delivery) return null
  const isSettled = status === 'settled'
  return (
    <Div
      {...(isSettled && { role: 'group', 'aria-label': labels.messageActions })}
      {...props}
      ref={ref}
      data-status={status}
    >
      {isSettled ? children : null}
    </Div>
  )
})
