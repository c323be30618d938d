import { bearer } from './bearer.js'
import type { HttpConfig, Outgoing } from './httpTypes.js'
import { pageLocation } from './pageLocation.js'

type HeaderSource = Pick<HttpConfig, 'appId' | 'headers' | 'identity' | 'onBehalfOf'>

/** The headers of one request: the app's own, and over them those that say which app and who asks. */
export function requestHeaders(
  source: HeaderSource,
  { headers: own, encoded, as }: Pick<Outgoing, 'headers' | 'encoded' | 'as'>,
): Record<string, string> {
  // `Headers` takes names in any case for one: a custom `x-app-id` is replaced, not sent beside ours
  const headers = new Headers({ ...source.headers, ...own })
  headers.set('Accept', 'application/json')
  headers.set('X-App-Id', source.appId)
  if (encoded?.contentType) headers.set('Content-Type', encoded.contentType)
  // a form names its own, with the boundary
  else headers.delete('Content-Type')
  const user = source.onBehalfOf?.()
  if (user) headers.set('on-behalf-of', bearer(user))
  const token = as ? as.token : source.identity.token.get()
  if (token) headers.set('Authorization', bearer(token))
  else if (!headers.has('Authorization')) {
    headers.set('X-Base44-Anonymous-Id', source.identity.anonymousId())
  }
  const page = pageLocation()
  // without query and hash, which may hold the page's own secrets
  if (page) headers.set('X-Origin-URL', page.origin + page.pathname)
  return Object.fromEntries(headers)
}
