import type { Identity } from '../identity/identityTypes.js'

/** An answer that has yet to be finished. The store knows of it from the question's arrival to the answer's last frame. */
export interface PendingTurn {
  /** The id of the question. */
  id: string
  appId: string
  conversationId: string
  agentName: string
  asker: Identity
}
