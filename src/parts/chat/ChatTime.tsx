'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Time } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useClock } from '../internal/useClock.js'
import { useLocalTime } from '../internal/useLocalTime.js'
import type { Labels } from '../labels.js'
import { useMessage } from './messageContext.js'

/** The props of `ChatTime`. */
export type ChatTimeProps = Omit<PartProps<'time'>, 'children'>

const MINUTE_MS = 60_000

/**
 * When a message was written: how long ago within the hour, else the time of day, with all of it on hover. In the
 * reader's own time zone, which a server does not know: filled in once mounted.
 */
export const ChatTime = forwardRef<HTMLTimeElement, ChatTimeProps>(function ChatTime(props, ref) {
  const { message } = useMessage('ChatTime')
  const labels = useLabels()
  const minute = useClock(thisMinute)
  const time = useLocalTime(message.created_date, timeOfDay)
  if (!time) return null
  return (
    <Time dir="auto" title={time.title} {...props} ref={ref} dateTime={time.dateTime}>
      {time.words &&
        (describeAge(minute - Math.floor(Date.parse(time.dateTime) / MINUTE_MS), labels) ?? time.words)}
    </Time>
  )
})

const thisMinute = () => Math.floor(Date.now() / MINUTE_MS)

const timeOfDay = (): Intl.DateTimeFormatOptions => ({ hour: 'numeric', minute: '2-digit' })

/** How long ago, if that was within the hour. What seems to come was written by a clock that goes ahead of this one. */
function describeAge(minutes: number, { locale, justNow }: Labels): string | null {
  if (minutes >= 60 || minutes < -5) return null
  if (minutes < 1) return justNow
  return new Intl.RelativeTimeFormat(locale, { style: 'short' }).format(-minutes, 'minute')
}
