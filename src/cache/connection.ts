import type { SocketStatus } from '../wire/socketStatus.js'

/**
 * How a conversation is kept up to date. `since` is in milliseconds since the epoch, by this device's clock;
 * `attempt` counts failed tries since the connection was lost. `polling`: there has been no connection for 6 s, and what
 * is new is looked for again and again. `idle`: there is nothing to keep up to date yet.
 */
export type Connection =
  | { state: 'idle' }
  | { state: 'connecting' }
  | { state: 'live' }
  | { state: 'reconnecting'; attempt: number; since: number }
  | { state: 'catching-up' }
  | { state: 'polling' }
  | { state: 'offline' }
  | { state: 'signed-out' }
  | { state: 'failed'; reason: string }

/** What a connection is derived from. */
export interface ConnectionFacts {
  /** `undefined` from a client that can't tell. */
  socket: SocketStatus | undefined
  /** The network is there, as far as the browser knows, or the server needs none. */
  isReachable: boolean
  /** There has been no connection for so long that what is new is looked for instead. */
  isPolling: boolean
  /** A GET is fetching what was missed while the connection was down. */
  isCatchingUp: boolean
  /** Why the server doesn't let us into the room. */
  refused: string | undefined
}

/** Derives the connection. Whether somebody is signed in, only the answers tell: see `useConversation`. */
export function deriveConnection({
  socket,
  isReachable,
  isPolling,
  isCatchingUp,
  refused,
}: ConnectionFacts): Connection {
  if (!isReachable) return { state: 'offline' }
  if (refused !== undefined) return { state: 'failed', reason: refused }
  if (isPolling) return { state: 'polling' }
  switch (socket?.state) {
    case 'idle':
      return { state: 'idle' }
    case 'connecting':
      return { state: 'connecting' }
    case 'reconnecting':
      return { state: 'reconnecting', attempt: socket.attempt, since: socket.since }
    case 'connected':
    case undefined:
      return { state: isCatchingUp ? 'catching-up' : 'live' }
    default:
      return socket satisfies never
  }
}
