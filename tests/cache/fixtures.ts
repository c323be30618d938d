import type { AgentConversation, AgentMessage } from '../../src/wire/agentTypes.js'

/** The date of a second of the first minute of 2026. */
function at(second: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, 0, Math.round(second * 1000))).toISOString()
}

/** A message of the agent's, dated by its second. */
export function message(id: string, second: number, fields: Partial<AgentMessage> = {}): AgentMessage {
  return {
    id,
    role: 'assistant',
    content: `${id} at ${second}`,
    created_date: at(0),
    updated_date: at(second),
    ...fields,
  }
}

/** A conversation of these messages. */
export function conversation(...messages: AgentMessage[]): AgentConversation {
  return {
    id: 'c1',
    app_id: 'app',
    agent_name: 'support_agent',
    created_by_id: 'u1',
    created_date: at(0),
    updated_date: at(0),
    messages,
  }
}
