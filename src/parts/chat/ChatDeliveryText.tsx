'use client'
import { forwardRef } from 'react'
import type { MessageRow } from '../../cache/rows.js'
import type { UseAgentMessagesResult } from '../../hooks/useAgentMessages.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Span } from '../internal/elements.js'
import { explainError } from '../internal/explainError.js'
import { useLabels } from '../internal/LabelsContext.js'
import type { Labels } from '../labels.js'
import { useMessage } from './messageContext.js'
import { pendingRows } from './pendingRows.js'
import { useChatMessages } from './useChatMessages.js'

/** The props of `ChatDeliveryText`. */
export type ChatDeliveryTextProps = PartProps<'span'>

/** How far a message has come, and why no further, in words. */
export const ChatDeliveryText = forwardRef<HTMLSpanElement, ChatDeliveryTextProps>(function ChatDeliveryText(
  { children, ...props },
  ref,
) {
  const { row } = useMessage('ChatDeliveryText')
  const isBehind = useChatMessages('ChatDeliveryText', isSending)
  const labels = useLabels()
  return (
    <Span {...props} ref={ref}>
      {children ?? (row && describe(row, isBehind, labels))}
    </Span>
  )
})

function isSending({ rows }: UseAgentMessagesResult): boolean {
  return pendingRows(rows).some(({ delivery }) => delivery === 'sending')
}

function describe({ delivery, error }: MessageRow, isBehind: boolean, labels: Labels): string | null {
  switch (delivery) {
    case undefined:
      return null
    case 'queued':
      return isBehind ? labels.queuedBehind : labels.queued
    case 'sending':
      return labels.sending
    case 'failed':
      return error ? `${labels.notSent}. ${explainError(error, labels)}` : labels.notSent
    case 'unknown':
      return labels.deliveryUnknown
    default:
      return delivery satisfies never
  }
}
