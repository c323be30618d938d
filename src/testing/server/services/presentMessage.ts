import type { AgentMessage } from '../../../wire/agentTypes.js'
import type { Switches } from '../switchTypes.js'

/** A stored message as it leaves the server, in answers and in pushes alike: its dates and echo as the switches say. */
export function presentMessage(message: AgentMessage, switches: Switches): AgentMessage {
  const shown = { ...message, ...datesOf(message, switches) }
  if (switches.ECHO === 'none') delete shown.additional_message_params
  if (switches.DATES === 'missing') {
    // The type says that the date is always there; this switch plays a server that doesn't keep to it.
    delete (shown as Partial<AgentMessage>).updated_date
  }
  return shown
}

function datesOf(
  message: AgentMessage,
  switches: Switches,
): Pick<AgentMessage, 'created_date' | 'updated_date'> {
  const { created_date, updated_date } = message
  switch (switches.DATES) {
    case 'each':
    case 'missing':
      return { created_date, updated_date }
    case 'created-only':
      return { created_date, updated_date: created_date }
    case 'seconds':
      return { created_date: inSeconds(created_date), updated_date: inSeconds(updated_date) }
  }
}

const inSeconds = (date: string) => date.replace(/\.\d+/, '')
