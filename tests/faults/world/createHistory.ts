import type { Change, Store } from '../../../src/testing/server/store/storeTypes.js'
import type { AgentMessage } from '../../../src/wire/agentTypes.js'

/** All that a server has ever stored of its messages: what a viewer shows must be somewhere in it. */
export interface History {
  /** A store that writes it down. */
  store: Store
  /** The place of a message among those of its conversation, by when it was first stored; `undefined` for another's. */
  placeOf: (conversationId: string, messageId: string) => number | undefined
  /** Every state of a message, in order. */
  statesOf: (messageId: string) => readonly AgentMessage[]
  /** The messages that are stored now and came from a send with this id. */
  copiesOf: (localId: string) => readonly AgentMessage[]
}

const COLLECTION = /^messages:(.+)$/

/** Watches a store. */
export function createHistory(store: Store): History {
  const places = new Map<string, Map<string, number>>()
  const states = new Map<string, AgentMessage[]>()
  const stored = new Map<string, AgentMessage>()

  const note = (change: Change) => {
    const conversationId = COLLECTION.exec(change.collection)?.[1]
    if (conversationId === undefined) return
    if ('remove' in change) return void stored.delete(change.remove)
    const known = places.get(conversationId) ?? new Map<string, number>()
    places.set(conversationId, known)
    // the collection holds nothing but messages
    const message = change.put as unknown as AgentMessage
    if (!known.has(message.id)) known.set(message.id, known.size)
    states.set(message.id, [...(states.get(message.id) ?? []), message])
    stored.set(message.id, message)
  }
  return {
    store: {
      ...store,
      write(changes) {
        changes.forEach(note)
        return store.write(changes)
      },
    },
    placeOf: (conversationId, messageId) => places.get(conversationId)?.get(messageId),
    statesOf: (messageId) => states.get(messageId) ?? [],
    copiesOf: (localId) =>
      [...stored.values()].filter((message) => message.additional_message_params?.['local_id'] === localId),
  }
}
