import type { Base44Client } from '../client/clientTypes.js'
import { isOnline } from './pageEvents.js'

/** The names by which a machine calls itself: they answer without any network. */
const LOOPBACK = /^(?:localhost|(?:.+\.)?localhost|127(?:\.\d+){3}|\[?::1\]?)$/i

/**
 * False only when the browser has no network, and the server is elsewhere, and no socket says otherwise: browsers
 * know of networks, not of servers.
 */
export function isReachable(client: Pick<Base44Client, 'getConfig' | 'realtime'>): boolean {
  return (
    isOnline() ||
    client.realtime.status.get()?.state === 'connected' ||
    LOOPBACK.test(hostOf(client.getConfig().serverUrl))
  )
}

function hostOf(serverUrl: string): string {
  const base = typeof location === 'undefined' ? undefined : location.href
  return URL.canParse(serverUrl, base) ? new URL(serverUrl, base).hostname : ''
}
