import type { AgentMessageInput } from '../../wire/agentTypes.js'

/** What can be done with a chat from outside of it. Each keeps its identity. */
export interface ChatHandle {
  /**
   * Sends at once, past what is being written, and shows the end. Never rejects: a failure shows on the message's row.
   * `localId` names that row; by default it gets a new name.
   */
  send: (
    content: string | AgentMessageInput,
    options?: { localId?: string | undefined },
  ) => { localId: string }
  /** Puts the focus into the input. */
  focus: () => void
  scrollToLatest: () => void
  /** Shows a message. Returns false where there is none of that id, or it is not loaded yet. */
  scrollToMessage: (id: string) => boolean
}
