import type { PendingMessage } from '../cache/outbox.js'
import type { MessageRow } from '../cache/rows.js'
import type { AgentMessage } from '../wire/agentTypes.js'

/** The messages of one conversation, live. */
export interface UseAgentMessagesResult {
  /** The server's own objects; one that did not change keeps its identity. */
  messages: readonly AgentMessage[]
  /** What the user sent and the server has not confirmed. */
  pending: readonly PendingMessage[]
  /** Both, as a list draws them: `{key, message, delivery}`. Hidden messages are left out. */
  rows: readonly MessageRow[]
  error: Error | null
  isPending: boolean
  status: 'pending' | 'error' | 'success'
  refetch: () => void
}
