'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useMessage } from './messageContext.js'

/** The props of `ChatDelivery`. */
export type ChatDeliveryProps = PartProps<'div'>

/**
 * Stands under a message that the server has not confirmed, round `ChatDeliveryText`, `ChatRetry` and `ChatDiscard`.
 * Renders nothing for one that it has. Shows `data-delivery`; an `alert` once delivery failed.
 */
export const ChatDelivery = forwardRef<HTMLDivElement, ChatDeliveryProps>(function ChatDelivery(props, ref) {
  const { row } = useMessage('ChatDelivery')
  const delivery = row?.delivery
  if (!delivery) return null
  return (
    <Div
      role={delivery === 'failed' || delivery === 'unknown' ? 'alert' : undefined}
      {...props}
      ref={ref}
      data-delivery={delivery}
    />
  )
})
