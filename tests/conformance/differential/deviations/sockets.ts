import type { Deviation } from '../deviationTypes.js'
import { conversation } from '../samples.js'

/** How rooms are followed. */
export const sockets: readonly Deviation[] = [
  {
    id: 'no-null-token',
    sdk: 'A visitor’s socket says `token=null`.',
    ours: 'It names no token.',
    why: 'A server may take the word for a token.',
    change: ({ handshakes, ...exchange }) => ({
      ...exchange,
      handshakes: handshakes.map(({ token, ...query }) =>
        token === undefined || token === 'null' ? query : { ...query, token },
      ),
    }),
  },
  {
    id: 'service-socket',
    sdk: 'What a service follows, it follows over the user’s socket.',
    ours: 'It has a socket of its own, with its own token.',
    why: 'A service that may read a room must not be refused it, nor a user get it.',
    change: (exchange, { entry }) =>
      /^asServiceRole\..*\.subscribe/.test(entry.method)
        ? {
            ...exchange,
            handshakes: exchange.handshakes.map(({ anonymous_id: _visitor, ...query }) => ({
              ...query,
              token: 'service-token',
            })),
          }
        : exchange,
  },
  {
    id: 'joined-once',
    sdk: 'The first connection joins every room twice.',
    ours: 'It joins each once.',
    why: 'A server that counts, counts wrongly.',
    change: ({ rooms, ...exchange }) => ({
      ...exchange,
      rooms: rooms.filter((event, index) => event.startsWith('leave') || event !== rooms[index - 1]),
    }),
  },
  {
    id: 'first-snapshot',
    sdk: '`subscribeToConversation` loads the conversation and keeps it to itself until something is pushed.',
    ours: 'It calls back with it as soon as it is loaded.',
    why: 'Else every app loads it a second time.',
    change: (exchange, { entry }) =>
      entry.method.endsWith('subscribeToConversation') &&
      typeof entry.args === 'function' &&
      entry.client?.request === undefined
        ? { ...exchange, heard: [conversation, ...exchange.heard] }
        : exchange,
  },
  {
    id: 'missed-messages',
    sdk: 'What is pushed while the socket is away is lost.',
    ours: 'After each reconnect the conversation is loaded again.',
    why: 'A message that was sent must be seen.',
  },
]
