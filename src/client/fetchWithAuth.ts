import { bearer } from '../wire/bearer.js'
import { Base44Error } from '../wire/errors.js'
import type { ModuleContext } from './moduleContext.js'

/** What {@link fetchWithAuth} takes: `fetch`'s own options, and another `fetch` to send with, such as a framework's. */
export interface FetchWithAuthInit extends RequestInit {
  fetch?: ((input: string, init?: RequestInit) => Promise<Response>) | undefined
}

interface FetchWithAuthContext extends Pick<
  ModuleContext,
  'appId' | 'serverUrl' | 'identity' | 'functionsVersion' | 'headers' | 'getFetch'
> {
  serviceToken: string | undefined
}

/** Headers of the platform that are passed on from the request that this client was made from. */
const RELAYED = ['Base44-State', 'X-Data-Env']

/**
 * `fetch` to a route of the app's own server, with what that server makes its own client from.
 * @throws {Base44Error} for anything but a path, which could lead to another origin
 */
export async function fetchWithAuth(
  context: FetchWithAuthContext,
  path: string,
  { fetch: send = context.getFetch(), ...init }: FetchWithAuthInit = {},
): Promise<Response> {
  requireOwnPath(path)
  const token = context.identity.token.get()
  const given = new Headers(context.headers)
  const headers = new Headers(init.headers)
  const add = (name: string, value: string | null | undefined) => {
    if (value && !headers.has(name)) headers.set(name, value)
  }
  add('Authorization', token && bearer(token))
  add('Base44-Service-Authorization', context.serviceToken && bearer(context.serviceToken))
  add('Base44-App-Id', context.appId)
  add('Base44-Api-Url', context.serverUrl)
  add('Base44-Functions-Version', context.functionsVersion)
  RELAYED.forEach((name) => add(name, given.get(name)))
  // a redirect to another origin would take the service token along, of which browsers know nothing
  const redirect = init.redirect === 'manual' ? 'manual' : 'error'
  return send(path, { ...init, headers, ...(context.serviceToken && { redirect }) })
}

/** Parsed as `fetch` will: tabs, newlines and backslashes have their effect here. */
function requireOwnPath(path: unknown): void {
  if (typeof path !== 'string' || path === '') {
    throw new Base44Error("fetchWithAuth() requires a path, such as '/api/orders'.")
  }
  // `.invalid` is nobody's (RFC 2606), and a path that is relative to the page lies below its folder
  const own = 'http://own.invalid'
  if (URL.canParse(path, own) && new URL(path, own).origin === own && /^[\s\0-\x20]*\//.test(path)) return
  throw new Base44Error(
    `fetchWithAuth() only sends requests to your app's own origin: "${path}" is no path of it. For other origins use plain fetch().`,
  )
}
