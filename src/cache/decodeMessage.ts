import type { AgentMessage } from '../wire/agentTypes.js'
import { isRecord } from '../wire/isRecord.js'

/** Reads one field: what its type allows, or `undefined` to leave it out rather than show it wrongly. */
type Read = (value: unknown) => unknown

/** Reads one message; `undefined` for what has no id to know it by. Never throws; unknown fields are kept as they are. */
export function decodeMessage(json: unknown): AgentMessage | undefined {
  if (!isRecord(json) || typeof json['id'] !== 'string' || json['id'] === '') return undefined
  // each field that the type promises is read below
  return readFields(json, MESSAGE) as unknown as AgentMessage
}

function readFields(json: Record<string, unknown>, fields: Record<string, Read>): Record<string, unknown> {
  const copy = { ...json }
  for (const [name, read] of Object.entries(fields)) {
    const value = read(json[name])
    if (value === undefined) delete copy[name]
    else copy[name] = value
  }
  return copy
}

const isText = (value: unknown) => typeof value === 'string'
const text: Read = (value) => (isText(value) ? value : undefined)
const textOrEmpty: Read = (value) => text(value) ?? ''
const number: Read = (value) => (typeof value === 'number' ? value : undefined)
const boolean: Read = (value) => (typeof value === 'boolean' ? value : undefined)
const object: Read = (value) => (isRecord(value) ? value : undefined)
const nullable =
  (read: Read): Read =>
  (value) =>
    value === null ? null : read(value)
const list =
  (read: (value: unknown, index: number) => unknown): Read =>
  (value) =>
    Array.isArray(value) ? value.map(read).filter((item) => item !== undefined) : undefined
const shape =
  (fields: Record<string, Read>): Read =>
  (value) =>
    isRecord(value) ? readFields(value, fields) : undefined

/** Some servers send a tool's arguments and results as JSON rather than as its text. */
const jsonText: Read = (value) => {
  if (isText(value) || value === null || value === undefined) return value ?? undefined
  try {
    return JSON.stringify(value)
  } catch {
    // `JSON.parse` takes far deeper nesting than `JSON.stringify`, which overflows the stack
    return '"nested too deeply to be shown"'
  }
}

const reasoning: Read = (value) =>
  // servers say `null` for an end that has not come, which the type calls absent
  isRecord(value) && isText(value['content']) && isText(value['start_date'])
    ? readFields(value, { end_date: text })
    : undefined

const customContext: Read = (value) =>
  isRecord(value) && isText(value['message']) && isText(value['type']) && isRecord(value['data'])
    ? value
    : undefined

const TOOL_CALL: Record<string, Read> = {
  name: textOrEmpty,
  arguments_string: (value) => jsonText(value) ?? '',
  status: textOrEmpty,
  results: jsonText,
  display_projection: shape({
    label: text,
    active_label: text,
    error_label: text,
    hide_details: boolean,
    details_redacted: boolean,
  }),
}

const toolCall = (value: unknown, index: number) =>
  isRecord(value)
    ? readFields(value, { ...TOOL_CALL, id: (id) => (isText(id) && id !== '' ? id : `call-${index}`) })
    : undefined

const MESSAGE: Record<string, Read> = {
  role: textOrEmpty,
  created_date: textOrEmpty,
  updated_date: textOrEmpty,
  content: nullable((value) => text(value) ?? object(value)),
  reasoning: nullable(reasoning),
  file_urls: nullable(list(text)),
  tool_calls: nullable(list(toolCall)),
  usage: nullable(shape({ prompt_tokens: number, completion_tokens: number })),
  hidden: boolean,
  custom_context: nullable(list(customContext)),
  model: nullable(text),
  checkpoint_id: nullable(text),
  metadata: nullable(
    shape({
      created_date: textOrEmpty,
      created_by_email: textOrEmpty,
      created_by_full_name: textOrEmpty,
    }),
  ),
  additional_message_params: nullable(object),
}
