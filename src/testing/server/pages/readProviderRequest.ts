import type { Context } from 'hono'
import { ApiError } from '../ApiError.js'
import type { ServerParts } from '../serverTypes.js'
import { readPopupOrigin } from './readPopupOrigin.js'
import { readReturnUrl } from './readReturnUrl.js'

/** What the address of a provider's page says. */
export interface ProviderRequest {
  provider: string
  returnUrl: URL
  /** There when the page is a popup's. */
  popupOrigin: string | undefined
  appId: string | undefined
}

/** Reads the address of a provider's page; refuses it where providers are not played. */
export function readProviderRequest(
  c: Context,
  { pretendProviders, returnOrigins }: Pick<ServerParts, 'pretendProviders' | 'returnOrigins'>,
): ProviderRequest {
  if (!pretendProviders) {
    throw new ApiError(
      404,
      'Other providers are only played by a server that nobody else can reach: sign in with a password',
      'NOT_FOUND',
    )
  }
  const appId = c.req.param('appId')
  return {
    provider: labelOf(c.req.param('provider') ?? (appId === undefined ? 'google' : 'SSO')),
    returnUrl: readReturnUrl(c.req.query('from_url'), c.req.url, returnOrigins),
    popupOrigin: readPopupOrigin(c.req.query('popup_origin'), c.req.url, returnOrigins),
    appId: appId ?? c.req.query('app_id'),
  }
}

function labelOf(provider: string): string {
  if (/^[\w-]{1,40}$/.test(provider)) return provider.charAt(0).toUpperCase() + provider.slice(1)
  throw new ApiError(404, 'There is no such provider', 'NOT_FOUND')
}
