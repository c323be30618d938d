'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Time } from '../internal/elements.js'
import { useLocalTime } from '../internal/useLocalTime.js'
import { useMessage } from './messageContext.js'

/** The props of `ChatTime`. */
export type ChatTimeProps = Omit<PartProps<'time'>, 'children'>

/** When a message was written, in the reader's own time zone, which a server does not know: filled in once mounted. */
export const ChatTime = forwardRef<HTMLTimeElement, ChatTimeProps>(function ChatTime(props, ref) {
  const { message } = useMessage('ChatTime')
  const time = useLocalTime(message.created_date, timeOfDay)
  if (!time) return null
  return (
    <Time title={time.title} {...props} ref={ref} dateTime={time.dateTime}>
      {time.words}
    </Time>
  )
})

const timeOfDay = (): Intl.DateTimeFormatOptions => ({ hour: 'numeric', minute: '2-digit' })
