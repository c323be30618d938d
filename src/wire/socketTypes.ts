/** The part of a socket.io client that the kit uses; the in-memory Base44 has one of its own. */
export interface RealtimeSocket {
  readonly connected: boolean
  on(event: string, listener: (...args: unknown[]) => void): unknown
  emit(event: string, ...args: unknown[]): unknown
  connect(): unknown
  disconnect(): unknown
}

/** What the handshake says. */
export interface ConnectOptions {
  /** The socket.io endpoint: `/ws-user-apps/socket.io/`. */
  path: string
  /** In the order in which they are tried. */
  transports: string[]
  /** Tries the next one where one can't be had, for each connection. */
  tryAllTransports?: boolean
  /** `app_id`, and `token` or `anonymous_id`; an absent value is left out. */
  query: Record<string, string>
}

/** Opens a socket that reconnects by itself until `disconnect()`. Events are socket.io's: `connect`, `disconnect`, `connect_error`. */
export type Connect = (url: string, options: ConnectOptions) => RealtimeSocket | Promise<RealtimeSocket>
