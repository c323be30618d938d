import type { AgentMessage } from '../wire/agentTypes.js'

type Messages = readonly AgentMessage[]

/** Where each message of one conversation stands, kept from one push to the next. */
export interface MessageIndex {
  /** The places of these messages by id; of two with one id, the last. Made anew for a list that it does not know. */
  of: (messages: Messages) => ReadonlyMap<string, number>
  /** Goes on with the next list: each message of the one before in its place, and new ones behind them. */
  carry: (messages: Messages) => void
}

/** Makes the index of one conversation. */
export function createMessageIndex(): MessageIndex {
  let known: Messages | undefined
  let places = new Map<string, number>()
  return {
    of(messages) {
      if (messages !== known) {
        known = messages
        places = new Map(messages.map(({ id }, place) => [id, place]))
      }
      return places
    },
    carry(messages) {
      const length = known?.length ?? 0
      messages.slice(length).forEach(({ id }, offset) => places.set(id, length + offset))
      known = messages
    },
  }
}
