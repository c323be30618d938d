import type { AgentName, JsonObject } from '../wire/agentTypes.js'

/** A conversation by its id, or one with an agent that may have to be found or made first. */
export type Thread =
  | { key: string; id: string }
  | { key: string; agentName: AgentName; start: 'latest' | 'new'; metadata: JsonObject | undefined }

/** The name of a thread whose conversation is known. */
export function threadKeyOfId(id: string): string {
  return `id:${id}`
}
