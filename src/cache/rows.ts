import type { AgentMessage } from '../wire/agentTypes.js'
import type { Delivery } from './outbox.js'

/** One row of a message list: what to draw, under a key that never changes. */
export interface MessageRow {
  key: string
  message: AgentMessage
  /** Absent once the server has the message. */
  delivery?: Delivery
  /** Present on rows of the outbox: the handle for `retry` and `discard`. */
  localId?: string
  /** Why, when `delivery` is `failed` or `unknown`. */
  error?: Error
}
