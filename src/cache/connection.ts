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
