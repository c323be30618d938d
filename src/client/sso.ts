import type { RequestOptions } from '../wire/httpTypes.js'
import { route } from '../wire/route.js'
import type { ModuleContext } from './moduleContext.js'

/** A user's token of the identity provider. */
export interface SsoAccessTokenResponse {
  access_token: string
}

/** Tokens of single sign-on, for the service role. Every call rejects with a `Base44Error`. */
export interface SsoModule {
  getAccessToken(userId: string, options?: RequestOptions): Promise<SsoAccessTokenResponse>
  getIdToken(userId: string, options?: RequestOptions): Promise<string>
}

/** Makes the `sso` module. */
export function createSso({ appId, send }: Pick<ModuleContext, 'appId' | 'send'>): SsoModule {
  const pathOf = (kind: string, userId: string) => route`/apps/${appId}/auth/sso/${kind}/${userId}`
  return {
    getAccessToken: async (userId, options) => send('GET', pathOf('accesstoken', userId), {}, options),
    getIdToken: async (userId, options) => send('GET', pathOf('idtoken', userId), {}, options),
  }
}
