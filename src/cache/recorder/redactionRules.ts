import { CUT_AT } from '../toolCalls.js'
import type { RecordedEvent, RecordedRequest } from './RecordedSession.js'

/**
 * What becomes of a value when a session leaves the page. `kept`: the server's or the developer's word, such as an id.
 * `said`: what people wrote, and whatever isn't known. `cuttable`: the same, but a server may have cut it `at`
 * so many characters. `address`: a URL. `secret`: never leaves, however the session is exported.
 */
export type Rule =
  | { as: 'kept' | 'said' | 'address' | 'secret' }
  | { as: 'cuttable'; at: number }
  /** A field that isn't named is `said`. */
  | { as: 'fields'; fields: Readonly<Record<string, Rule>> }
  | { as: 'list'; of: Rule }

const KEPT: Rule = { as: 'kept' }
export const SAID: Rule = { as: 'said' }
export const SECRET: Rule = { as: 'secret' }
const fields = (fields: Readonly<Record<string, Rule>>): Rule => ({ as: 'fields', fields })
const list = (of: Rule): Rule => ({ as: 'list', of })

const TOOL_CALL = fields({
  id: KEPT,
  name: KEPT,
  status: KEPT,
  arguments_string: { as: 'cuttable', at: CUT_AT.arguments_string },
  results: { as: 'cuttable', at: CUT_AT.results },
  display_projection: fields({ hide_details: KEPT, details_redacted: KEPT }),
})

const MESSAGE = fields({
  id: KEPT,
  role: KEPT,
  created_date: KEPT,
  updated_date: KEPT,
  reasoning: fields({ start_date: KEPT, end_date: KEPT }),
  file_urls: list({ as: 'address' }),
  tool_calls: list(TOOL_CALL),
  usage: fields({ prompt_tokens: KEPT, completion_tokens: KEPT }),
  hidden: KEPT,
  model: KEPT,
  checkpoint_id: KEPT,
  metadata: fields({ created_date: KEPT }),
  // by which an echo is known
  additional_message_params: fields({ local_id: KEPT }),
})

const CONVERSATION = fields({
  id: KEPT,
  app_id: KEPT,
  agent_name: KEPT,
  // of a visitor it is the id by which they read their conversations, and so may whoever has it
  created_by_id: SECRET,
  created_date: KEPT,
  updated_date: KEPT,
  messages: list(MESSAGE),
})

const REQUEST = fields({
  kind: KEPT,
  conversationId: KEPT,
  params: fields({
    q: fields({ agent_name: KEPT }),
    agent_name: KEPT,
    sort: KEPT,
    sort_by: KEPT,
    limit: KEPT,
    skip: KEPT,
    fields: list(KEPT),
  }),
  message: MESSAGE,
})

const ANSWERS: Readonly<Record<RecordedRequest['kind'], Rule>> = {
  get: CONVERSATION,
  list: list(CONVERSATION),
  create: CONVERSATION,
  send: MESSAGE,
}

const ENTRY = { at: KEPT, type: KEPT, call: KEPT, conversationId: KEPT }

/** The rule of an entry, by what it tells. */
export function ruleOf(event: RecordedEvent): Rule {
  switch (event.type) {
    case 'asked':
      return fields({ ...ENTRY, request: REQUEST })
    case 'answered':
      return fields({ ...ENTRY, request: REQUEST, answer: ANSWERS[event.request.kind] })
    case 'failed':
      return fields({ ...ENTRY, request: REQUEST, error: fields({ name: KEPT, status: KEPT, code: KEPT }) })
    case 'pushed':
      return fields({ ...ENTRY, message: MESSAGE })
    case 'malformed':
      return fields({ ...ENTRY, reason: KEPT })
    case 'socket':
      return fields({ ...ENTRY, status: fields({ state: KEPT, attempt: KEPT, since: KEPT }) })
    case 'omitted':
      return fields({ ...ENTRY, of: KEPT, bytes: KEPT })
    case 'entered':
    case 'left':
    case 'joined':
    case 'acknowledged':
    case 'refused':
      return fields(ENTRY)
    default:
      return event satisfies never
  }
}
