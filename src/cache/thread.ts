import type { ConversationFilter } from '../client/listQuery.js'
import type { AgentName, JsonObject } from '../wire/agentTypes.js'

/** A conversation with an agent, which may have to be found or made first. */
export interface AgentThread {
  key: string
  agentName: AgentName
  /** `latest` looks for one before it makes one; `new` makes one. */
  start: 'latest' | 'new'
  /** What else the conversation must have, by dotted paths: `{ 'metadata.order_id': 'o1' }`. A new one is given it. */
  match?: ConversationFilter | undefined
  /** Goes with the conversation when it is made. */
  metadata: JsonObject | undefined
}

/** A conversation by its id, or one with an agent. */
export type Thread = { key: string; id: string } | AgentThread

/** The name of a thread whose conversation is known. */
export function threadKeyOfId(id: string): string {
  return `id:${id}`
}

/** The name of a user's latest conversation with an agent, or of the latest that matches: one for all components and tabs. */
export function threadKeyOfLatest(agentName: string, match: ConversationFilter = {}): string {
  const wanted = Object.entries(match)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return wanted.length === 0 ? `latest:${agentName}` : `latest:${agentName}:${JSON.stringify(wanted)}`
}

/** Names of new conversations begin so: each is one component's alone, and means another one in another tab. */
export const NEW_THREAD_PREFIX = 'new:'
