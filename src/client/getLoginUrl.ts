import { Base44Error } from '../wire/errors.js'
import { pageLocation } from '../wire/pageLocation.js'

/** Which app's login {@link getLoginUrl} leads to. */
export interface GetLoginUrlOptions {
  serverUrl: string
  appId: string
  /** Default: `/login`. */
  loginPath?: string | undefined
}

/**
 * The address of the app's login page, which leads back to `nextUrl` or else to this page.
 * @throws {Base44Error} without a server or an app
 */
export function getLoginUrl(nextUrl: string, { serverUrl, appId, loginPath = '/login' }: GetLoginUrlOptions) {
  if (!serverUrl || !appId) {
    throw new Base44Error('serverUrl and appId are required to construct login URL')
  }
  const from = nextUrl || (pageLocation()?.href ?? '')
  return `${serverUrl.replace(/\/+$/, '')}${loginPath}?from_url=${encodeURIComponent(from)}&app_id=${encodeURIComponent(appId)}`
}
