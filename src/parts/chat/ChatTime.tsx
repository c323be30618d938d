'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Time } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { parseDate } from '../internal/parseDate.js'
import { useMounted } from '../internal/useMounted.js'
import { useMessage } from './messageContext.js'

/** The props of `ChatTime`. */
export type ChatTimeProps = Omit<PartProps<'time'>, 'children'>

/** When a message was written, in the reader's own time zone, which a server does not know: filled in once mounted. */
export const ChatTime = forwardRef<HTMLTimeElement, ChatTimeProps>(function ChatTime(props, ref) {
  const { message } = useMessage('ChatTime')
  const { locale } = useLabels()
  const isMounted = useMounted()
  const time = parseDate(message.created_date)
  if (!Number.isFinite(time)) return null
  const date = new Date(time)
  return (
    <Time
      title={isMounted ? date.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' }) : undefined}
      {...props}
      ref={ref}
      dateTime={date.toISOString()}
    >
      {isMounted ? date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }) : null}
    </Time>
  )
})
