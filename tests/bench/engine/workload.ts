import type { AgentConversation, AgentMessage } from '../../../src/wire/agentTypes.js'

const DATE = '2026-01-01T00:00:00.000000'
const PARAGRAPH =
  'The order left the warehouse on Tuesday. **Two parcels** are on their way, the first by road:\n\n- three lamps\n- one table, in parts\n\n'
const LONGEST = 8_000

/** A conversation of so many messages of about 600 characters, one in five with a tool call. */
export function longConversation(length: number): AgentConversation {
  return {
    id: 'c1',
    app_id: 'app',
    agent_name: 'support_agent',
    created_by_id: 'u1',
    created_date: DATE,
    updated_date: DATE,
    messages: Array.from({ length }, (_, place) => oldMessage(place)),
  }
}

function oldMessage(place: number): AgentMessage {
  const call = {
    id: `t${place}`,
    name: 'read_Order',
    arguments_string: '{"id":"o-1"}',
    status: 'success',
    results: '[]',
  }
  return {
    id: `m${place}`,
    role: place % 2 === 0 ? 'user' : 'assistant',
    content: PARAGRAPH.repeat(4),
    created_date: DATE,
    updated_date: DATE,
    ...(place % 5 === 0 && { tool_calls: [call] }),
  }
}

/** A push as it comes off the socket. */
export interface Frame {
  room: string
  /** JSON of `{_message}`. */
  data: string
}

/** The frames of one answer that grows to 8,000 characters. */
export function streamFrames(id: string, count: number): Frame[] {
  const text = PARAGRAPH.repeat(Math.ceil(LONGEST / PARAGRAPH.length))
  return Array.from({ length: count }, (_, step) => {
    const message: AgentMessage = {
      id,
      role: 'assistant',
      content: text.slice(0, Math.ceil(((step + 1) / count) * LONGEST)),
      created_date: DATE,
      updated_date: `2026-01-01T00:00:01.${String(step).padStart(6, '0')}`,
    }
    return { room: '/agent-conversations/c1', data: JSON.stringify({ _message: message }) }
  })
}
