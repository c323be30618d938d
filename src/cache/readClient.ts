import type { Base44Client } from '../client/clientTypes.js'
import { ProtocolError } from '../wire/errors.js'
import { decodeConversation, decodeConversations } from './decodeConversation.js'
import { decodeMessage } from './decodeMessage.js'

/** What an engine uses of a client. */
export type ReadClient = Pick<Base44Client, 'agents' | 'realtime' | 'session' | 'getConfig'>

/**
 * A client whose conversations and messages are what their types promise, whatever the server sends: a client gives
 * them as they came, and everything that shows them relies on their shape.
 */
export function readClient({ agents, realtime, session, getConfig }: ReadClient): ReadClient {
  return {
    session,
    getConfig,
    agents: {
      ...agents,
      getConversation: async (...args) => decodeConversation(await agents.getConversation(...args)),
      listConversations: async (...args) => decodeConversations(await agents.listConversations(...args)),
      createConversation: async (...args) => decodeConversation(await agents.createConversation(...args)),
      async addMessage(...args) {
        const json: unknown = await agents.addMessage(...args)
        const added = decodeMessage(json)
        if (added) return added
        throw new ProtocolError('The answer to a sent message has no id', { data: json })
      },
    },
    realtime: {
      ...realtime,
      joinConversation: (id, listener) =>
        realtime.joinConversation(id, {
          ...listener,
          onMessage(pushed) {
            const message = decodeMessage(pushed)
            if (message) listener.onMessage(message)
            else listener.onMalformed?.('its message has no id')
          },
        }),
    },
  }
}
