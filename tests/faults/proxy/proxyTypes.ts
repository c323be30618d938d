import type { Random } from '../support/random.js'

/** `up` goes from the client to the server, `down` comes back. */
export type Direction = 'up' | 'down'

/** Bytes on their way, and when they came (`performance.now()`). */
export interface Chunk {
  bytes: Buffer
  arrivedAt: number
}

/** One connection through the proxy, as a toxic sees it. */
export interface Link {
  random: Random
  /** Aborts when the connection has ended. */
  ended: AbortSignal
  /** Ends it with an RST to both sides. */
  reset: () => void
  /** Ends it with a FIN to both sides. */
  close: () => void
}

/** What a toxic does to one direction of one connection. */
export interface Stage {
  /** What of a chunk goes on, piece by piece. The next chunk waits until this is done. */
  pass: (chunk: Chunk) => AsyncIterable<Buffer> | Iterable<Buffer>
  /** The sender has hung up: resolves when that goes on. */
  end?: () => Promise<void>
  /** True when taking the toxic away can't undo what it did. */
  isStuck?: () => boolean
}

/** A fault of the network, by its name in toxiproxy. */
export interface Toxic {
  name: string
  direction: Direction | 'both'
  attach: (link: Link) => Stage
}

/** What a connection is for, by its first request. */
export type ConnectionKind = 'http' | 'socket'

/** Gives a toxic to a connection when a request begins on it, such as `POST /api/… HTTP/1.1`. */
export interface Rule {
  match: RegExp
  action: Toxic
  /** Once unless said otherwise. */
  times?: number | undefined
}

/** Something that happened, in milliseconds since the epoch. */
export interface ProxyEvent {
  at: number
  /** 0 for all of them. */
  connection: number
  event: 'open' | 'refused' | 'request' | 'rule' | 'reset' | 'close'
  detail: string
}
