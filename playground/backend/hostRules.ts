import { isIP } from 'node:net'
import { isLoopbackHost } from '../../src/testing/server/isLoopbackHost.js'

/** Whom the backend answers. */
export interface HostRules {
  /** Whether a `Host` header may be answered: a name of another site would mean that its page was led here (DNS rebinding). */
  allowsHost(host: string | undefined): boolean
  /** Whether a page of this origin may use the backend. No origin at all is a program, or a page of the same origin. */
  allowsOrigin(origin: string | undefined): boolean
}

/**
 * Loopback names on any port; with `network`, addresses in numbers too, which no other site's name can stand for.
 */
export function hostRules(network: boolean): HostRules {
  const allows = (url: string) => {
    const hostname = hostnameOf(url)
    if (hostname === undefined) return false
    return isLoopbackHost(hostname) || (network && isIP(hostname.replace(/^\[|\]$/g, '')) !== 0)
  }
  return {
    allowsHost: (host) => host !== undefined && allows(`http://${host}`),
    allowsOrigin: (origin) => origin === undefined || (/^https?:\/\//.test(origin) && allows(origin)),
  }
}

function hostnameOf(url: string): string | undefined {
  try {
    return new URL(url).hostname
  } catch {
    return undefined
  }
}
