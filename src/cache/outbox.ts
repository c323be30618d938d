import type { AgentMessage } from '../wire/agentTypes.js'

/** How far a message that the user sent has come, until the server's copy takes its place. */
export type Delivery = 'queued' | 'sending' | 'failed' | 'unknown'

/** A message that the user sent and the server has not confirmed. */
export interface PendingMessage {
  /** Made here, kept for good: also the row's key after the server's copy has come. */
  localId: string
  message: AgentMessage
  delivery: Delivery
  /** Why, when `delivery` is `failed` or `unknown`. */
  error?: Error
}
