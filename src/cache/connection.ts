import type { SocketStatus } from '../wire/socketStatus.js'

/**
 * How a conversation is kept up to date. `since` is in milliseconds since the epoch, by this device's clock;
 * `attempt` counts failed tries since the connection was lost.
 */
export type Connection =
  | { state: 'connecting' }
  | { state: 'live' }
  | { state: 'reconnecting'; attempt: number; since: number }
  | { state: 'catching-up' }
  | { state: 'offline' }
  | { state: 'signed-out' }

/** What a connection is derived from. */
export interface ConnectionFacts {
  /** `undefined` from a client that can't tell. */
  socket: SocketStatus | undefined
  online: boolean
  /** A GET is fetching what was missed while the connection was down. */
  catchingUp: boolean
  /** The server said that nobody is signed in. */
  signedOut: boolean
}

/** Derives the connection. */
export function deriveConnection({ socket, online, catchingUp, signedOut }: ConnectionFacts): Connection {
  if (signedOut) return { state: 'signed-out' }
  if (!online) return { state: 'offline' }
  switch (socket?.state) {
    case 'connecting':
      return { state: 'connecting' }
    case 'reconnecting':
      return { state: 'reconnecting', attempt: socket.attempt, since: socket.since }
    case 'connected':
    case 'idle':
    case undefined:
      return { state: catchingUp ? 'catching-up' : 'live' }
    default:
      return socket satisfies never
  }
}
