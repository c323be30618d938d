import type { AgentConversation, AgentMessage, AgentMessageToolCall } from './agentTypes.js'
import { ProtocolError } from './errors.js'
import { isRecord } from './isRecord.js'

/** What a push can be, once decoded. */
export type Push =
  | { type: 'message'; room: string; message: AgentMessage }
  | { type: 'other'; room: string; data: unknown }
  | { type: 'malformed'; room: string | undefined; reason: string }

/** The room in which a conversation's messages are pushed. */
export function conversationRoom(conversationId: string): string {
  return `/agent-conversations/${conversationId}`
}

/** Decodes an `update_model` event, `{room, data: JSON text}`. Never throws: what can't be read is `malformed`. */
export function decodePush(payload: unknown): Push {
  if (!isRecord(payload) || typeof payload['room'] !== 'string') {
    return { type: 'malformed', room: undefined, reason: 'a push names no room' }
  }
  const { room, data } = payload
  const decoded = typeof data === 'string' ? parseJson(data) : data
  if (!isRecord(decoded)) return { type: 'malformed', room, reason: 'its data is not a JSON object' }
  if (!Object.hasOwn(decoded, '_message')) return { type: 'other', room, data: decoded }
  const message = decodeMessage(decoded['_message'])
  return message
    ? { type: 'message', room, message }
    : { type: 'malformed', room, reason: 'its message has no id' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads one message; `undefined` for what has no id to know it by. Unknown fields are kept as they are. */
export function decodeMessage(json: unknown): AgentMessage | undefined {
  if (!isRecord(json) || typeof json['id'] !== 'string' || json['id'] === '') return undefined
  const message: Record<string, unknown> = { ...json }
  for (const field of ['role', 'created_date', 'updated_date']) {
    if (typeof message[field] !== 'string') message[field] = ''
  }
  for (const [field, fits] of Object.entries(OPTIONAL_FIELDS)) {
    if (Object.hasOwn(message, field) && !fits(message[field])) delete message[field]
  }
  if (Array.isArray(message['tool_calls'])) message['tool_calls'] = decodeToolCalls(message['tool_calls'])
  // each field that the type promises was checked above
  return message as unknown as AgentMessage
}

const isText = (value: unknown) => typeof value === 'string'
const isNullish = (value: unknown) => value === null || value === undefined

/** What a field must be in order to stay; a field of another type is dropped rather than shown wrongly. */
const OPTIONAL_FIELDS: Record<string, (value: unknown) => boolean> = {
  content: (value) => isNullish(value) || isText(value) || isRecord(value),
  reasoning: (value) =>
    isNullish(value) || (isRecord(value) && isText(value['content']) && isText(value['start_date'])),
  file_urls: (value) => isNullish(value) || (Array.isArray(value) && value.every(isText)),
  tool_calls: (value) => isNullish(value) || Array.isArray(value),
  usage: (value) => isNullish(value) || isRecord(value),
  hidden: (value) => typeof value === 'boolean',
  custom_context: (value) => isNullish(value) || (Array.isArray(value) && value.every(isRecord)),
  metadata: (value) => isNullish(value) || isRecord(value),
  additional_message_params: (value) => isNullish(value) || isRecord(value),
}

function decodeToolCalls(calls: unknown[]): AgentMessageToolCall[] {
  return calls.filter(isRecord).map(decodeToolCall)
}

function decodeToolCall(call: Record<string, unknown>, index: number): AgentMessageToolCall {
  const { results, display_projection: display, ...rest } = call
  return {
    ...rest,
    id: typeof call['id'] === 'string' ? call['id'] : `call-${index}`,
    name: typeof call['name'] === 'string' ? call['name'] : '',
    arguments_string: jsonText(call['arguments_string']) ?? '',
    status: typeof call['status'] === 'string' ? call['status'] : '',
    ...(jsonText(results) !== undefined && { results: jsonText(results) }),
    ...(isRecord(display) && { display_projection: display }),
  } as AgentMessageToolCall // every field was set above; what else the server sends rides along
}

/** Some servers send a tool's arguments and results as JSON rather than as its text. */
function jsonText(value: unknown): string | undefined {
  if (isNullish(value)) return undefined
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value)
  } catch {
    // `JSON.parse` takes far deeper nesting than `JSON.stringify`, which overflows the stack
    return '"nested too deeply to be shown"'
  }
}

/**
 * Reads a conversation from a GET's answer.
 * @throws {ProtocolError} when it isn't one, saying what came instead
 */
export function decodeConversation(json: unknown): AgentConversation {
  if (!isRecord(json) || typeof json['id'] !== 'string') {
    throw new ProtocolError(`The server answered with ${describe(json)} where a conversation belongs`, {
      data: json,
    })
  }
  const messages = Array.isArray(json['messages']) ? decodeMessages(json['messages']) : []
  // the id was checked and the messages decoded; the rest is the server's word, read defensively where it is used
  return { ...json, messages } as unknown as AgentConversation
}

function decodeMessages(list: unknown[]): AgentMessage[] {
  const byId = new Map<string, AgentMessage>()
  list.filter(isRecord).forEach((json, index) => {
    const message = decodeMessage(json) ?? decodeMessage({ ...json, id: `no-id-${index}` })
    if (message) byId.set(message.id, message)
  })
  return [...byId.values()]
}

/** Reads a list of conversations, leaving out what isn't one. */
export function decodeConversations(json: unknown): AgentConversation[] {
  if (!Array.isArray(json)) {
    throw new ProtocolError(
      `The server answered with ${describe(json)} where a list of conversations belongs`,
      { data: json },
    )
  }
  return json.filter((item) => isRecord(item) && typeof item['id'] === 'string').map(decodeConversation)
}

function describe(json: unknown): string {
  if (typeof json === 'string' && json.trimStart().startsWith('<')) {
    return 'a page of HTML (is /api forwarded to a Base44 server?)'
  }
  if (json === null) return 'nothing'
  return Array.isArray(json) ? 'a list' : isRecord(json) ? 'an object without an id' : `a ${typeof json}`
}
