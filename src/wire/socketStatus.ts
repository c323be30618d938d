/** Where the socket stands. `since` is in milliseconds since the epoch; `attempt` counts failed tries since then. */
export type SocketStatus =
  | { state: 'idle' }
  | { state: 'connecting'; attempt: number; since: number }
  | { state: 'connected'; since: number }
  | { state: 'reconnecting'; attempt: number; since: number }

/** The status after the link was found to be down; `failed` says that a try to connect has failed. */
export function downStatus(status: SocketStatus, failed: boolean, now: number): SocketStatus {
  switch (status.state) {
    case 'idle':
      return { state: 'connecting', attempt: failed ? 1 : 0, since: now }
    case 'connected':
      return { state: 'reconnecting', attempt: failed ? 1 : 0, since: now }
    case 'connecting':
    case 'reconnecting':
      return failed ? { ...status, attempt: status.attempt + 1 } : status
    default:
      return status satisfies never
  }
}
