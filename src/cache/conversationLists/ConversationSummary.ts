import type { AgentConversation } from '../../wire/agentTypes.js'

/** A conversation as it stands in a list: without its messages. */
export type ConversationSummary = Pick<
  AgentConversation,
  'id' | 'agent_name' | 'created_date' | 'updated_date' | 'metadata'
>

/** The fields of a summary, as a server is asked for them. */
export const SUMMARY_FIELDS: readonly string[] = [
  'id',
  'agent_name',
  'created_date',
  'updated_date',
  'metadata',
]
