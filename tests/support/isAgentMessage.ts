type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const number: Check = (value) => typeof value === 'number'
const boolean: Check = (value) => typeof value === 'boolean'
const anyObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

function fields(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const entries = new Map(Object.entries(value))
    return (
      Object.entries(required).every(([name, check]) => check(entries.get(name))) &&
      Object.entries(optional).every(([name, check]) => !entries.has(name) || check(entries.get(name)))
    )
  }
}

const toolCall = fields(
  { id: text, name: text, arguments_string: text, status: text },
  {
    results: text,
    display_projection: fields(
      {},
      {
        label: text,
        active_label: text,
        error_label: text,
        hide_details: boolean,
        details_redacted: boolean,
      },
    ),
  },
)

/** Says whether a value is what the type `AgentMessage` promises: written apart from the decoder, to check it. */
export const isAgentMessage: Check = fields(
  { id: (value) => text(value) && value !== '', role: text, created_date: text, updated_date: text },
  {
    content: orNull((value) => text(value) || anyObject(value)),
    reasoning: orNull(fields({ start_date: text, content: text }, { end_date: text })),
    file_urls: orNull(listOf(text)),
    tool_calls: orNull(listOf(toolCall)),
    usage: orNull(fields({}, { prompt_tokens: number, completion_tokens: number })),
    hidden: boolean,
    custom_context: orNull(listOf(fields({ message: text, type: text, data: anyObject }))),
    model: orNull(text),
    checkpoint_id: orNull(text),
    metadata: orNull(fields({ created_date: text, created_by_email: text, created_by_full_name: text })),
    additional_message_params: orNull(anyObject),
  },
)
