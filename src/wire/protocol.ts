import type { AgentMessage } from './agentTypes.js'
import { isRecord } from './isRecord.js'

/** What a push can be, once decoded. */
export type Push =
  | { type: 'message'; room: string; message: AgentMessage }
  | { type: 'other'; room: string; data: unknown }
  | { type: 'malformed'; room: string | undefined; reason: string }

/** Decodes an `update_model` event, `{room, data: JSON text}`. Never throws: what can't be read is `malformed`. */
export function decodePush(payload: unknown): Push {
  if (!isRecord(payload) || typeof payload['room'] !== 'string') {
    return { type: 'malformed', room: undefined, reason: 'it names no room' }
  }
  const { room, data } = payload
  const decoded = typeof data === 'string' ? parseJson(data) : data
  if (!isRecord(decoded)) return { type: 'malformed', room, reason: 'its data is not a JSON object' }
  if (!Object.hasOwn(decoded, '_message')) return { type: 'other', room, data: decoded }
  const message = decoded['_message']
  if (!isRecord(message) || typeof message['id'] !== 'string' || message['id'] === '') {
    return { type: 'malformed', room, reason: 'its message has no id' }
  }
  // the rest is the server's word
  return { type: 'message', room, message: message as unknown as AgentMessage }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
