import { ProtocolError } from '../wire/errors.js'
import type { Http, RequestOptions } from '../wire/http.js'
import type { Identity } from '../wire/identity.js'
import { isRecord } from '../wire/isRecord.js'
import { route } from '../wire/route.js'

/** The signed-in user; apps add fields of their own. */
export interface User {
  id: string
  email: string
  full_name?: string
  role?: string
  [field: string]: unknown
}

/** What a login answers. */
export interface LoginResult {
  access_token: string
  user: User
}

/** Who the user is. Every call rejects with a `Base44Error`. */
export interface AuthModule {
  /** The signed-in user; rejects with `HttpError` 401 when nobody is. */
  me: (options?: RequestOptions) => Promise<User>
  /** Signs in and keeps the token for every later call and for the socket. */
  loginViaEmailPassword: (email: string, password: string, turnstileToken?: string) => Promise<LoginResult>
  /** Uses this token from now on. `save` (default true) keeps it for the next visit. */
  setToken: (token: string, save?: boolean) => void
}

interface AuthConfig {
  appId: string
  http: Http
  identity: Identity
}

/** Makes the `auth` module. */
export function createAuth({ appId, http, identity }: AuthConfig): AuthModule {
  return {
    me: async (options) =>
      http({ ...options, method: 'GET', path: route`/apps/${appId}/entities/User/me` }, decodeUser),
    async loginViaEmailPassword(email, password, turnstileToken) {
      const body = { email, password, ...(turnstileToken && { turnstile_token: turnstileToken }) }
      const path = route`/apps/${appId}/auth/login`
      const result = await http({ method: 'POST', path, body }, decodeLogin)
      identity.setToken(result.access_token)
      return result
    },
    setToken(token, save) {
      if (token) identity.setToken(token, save)
    },
  }
}

function decodeLogin(json: unknown): LoginResult {
  if (!isRecord(json) || typeof json['access_token'] !== 'string') {
    throw new ProtocolError('The server accepted the login but sent no access_token')
  }
  return { ...json, access_token: json['access_token'], user: decodeUser(json['user']) }
}

function decodeUser(json: unknown): User {
  if (isRecord(json) && typeof json['id'] === 'string') {
    return { ...json, id: json['id'], email: typeof json['email'] === 'string' ? json['email'] : '' }
  }
  throw new ProtocolError('The server sent something that is not a user: it has no id')
}
