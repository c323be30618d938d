import type { Connection } from '../../cache/connection.js'
import type { Labels } from '../labels.js'

/** The sentence for a connection in trouble; `null` where there is none. */
export function describeTrouble(connection: Connection, labels: Labels): string | null {
  switch (connection.state) {
    case 'idle':
    case 'connecting':
    case 'live':
      return null
    case 'reconnecting':
      return labels.connectionLost
    case 'catching-up':
      return labels.catchingUp
    case 'polling':
      return labels.pollingExplained
    case 'offline':
      return labels.offlineExplained
    case 'signed-out':
      return labels.signedOutExplained
    case 'failed':
      return labels.liveRefused
    default:
      return connection satisfies never
  }
}
