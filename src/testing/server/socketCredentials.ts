import type { Credentials } from './identity/identityTypes.js'

/** The credentials in a socket's handshake query: `token`, or a visitor's `anonymous_id`. */
export function socketCredentials(query: Record<string, string | string[] | undefined>): Credentials {
  const text = (key: string) => (typeof query[key] === 'string' ? query[key] : undefined)
  return { token: text('token'), anonymousId: text('anonymous_id') }
}
