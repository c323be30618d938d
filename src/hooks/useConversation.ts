import type { Connection } from '../cache/connection.js'
import type { Turn } from '../cache/turn.js'
import type { AgentMessage, AgentMessageInput, AgentName, JsonObject } from '../wire/agentTypes.js'

/** Which conversation: one by its id, or the user's latest with an agent, made when the first message is sent. */
export type UseConversationOptions =
  | { id: string }
  | {
      agentName: AgentName
      /** `'latest'` (default) goes on where the user stopped; `'new'` starts afresh. */
      start?: 'latest' | 'new' | undefined
      /** Goes with the conversation when it is created. */
      metadata?: JsonObject | undefined
    }

/** What one conversation can do and how it stands. It does not carry the messages: those are `useAgentMessages`'s. */
export interface UseConversationResult {
  /** `undefined` until the conversation exists on the server. */
  id: string | undefined
  /** Names the conversation from before it has an id; never changes while the options name the same one. */
  threadKey: string
  /** `undefined` while a conversation named by its id loads. */
  agentName: string | undefined
  /** Shows the message in the same frame and sends it. Never rejects: a failure shows on the message's row. */
  send: (content: string | AgentMessageInput) => { localId: string }
  /** Like `send`, and settles with the server's copy of the message or rejects. */
  sendAsync: (content: string | AgentMessageInput) => Promise<AgentMessage>
  /** Sends a failed row again. */
  retry: (localId: string) => void
  /** Takes a row that was not delivered off the screen. */
  discard: (localId: string) => void
  turn: Turn
  connection: Connection
  /** Finding or loading the conversation failed. */
  error: Error | null
  isPending: boolean
  status: 'pending' | 'error' | 'success'
  refetch: () => void
}
