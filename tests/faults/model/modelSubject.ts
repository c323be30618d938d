import type { AgentMessage } from '../../../src/wire/agentTypes.js'

/** A row as a list would draw it. */
export interface ModelRow {
  key: string
  message: AgentMessage
  /** Absent once the server has the message. */
  delivery?: string | undefined
}

/** What the model is played on. */
export interface ModelSubject {
  /** Shows what is sent at once, and for as long as the user doesn't discard it. */
  isOptimistic: boolean
  /** Begins or ends showing a conversation. */
  look: (conversationId: string) => void
  lookAway: (conversationId: string) => void
  /** Returns the client's own id of the message. */
  send: (conversationId: string, text: string) => string
  retry: (localId: string) => void
  discard: (localId: string) => void
  /** What is shown of a conversation; `undefined` while nothing of it is known. */
  rows: (conversationId: string) => readonly ModelRow[] | undefined
  /** Calls back whenever what is shown may have changed. */
  onChange: (listener: () => void) => void
  close: () => void
}
