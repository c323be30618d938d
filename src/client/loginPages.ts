import { Base44Error } from '../wire/errors.js'
import { route } from '../wire/route.js'
import { pageLocation } from '../wire/pageLocation.js'
import type { AuthModule } from './authTypes.js'
import { loginInPopup } from './loginInPopup.js'
import type { ModuleContext } from './moduleContext.js'

interface LoginPagesConfig extends Pick<ModuleContext, 'appId' | 'identity'> {
  appBaseUrl: string
}

/** The ways to the platform's own pages for signing in and out. */
export function createLoginPages({
  appId,
  appBaseUrl,
  identity,
}: LoginPagesConfig): Pick<AuthModule, 'redirectToLogin' | 'loginWithProvider' | 'logout'> {
  return {
    redirectToLogin(nextUrl) {
      const page = requirePage()
      const back = ownAddress(nextUrl || page.href, page)
      page.href = `${appBaseUrl}/login?from_url=${encodeURIComponent(back.href)}`
    },
    loginWithProvider(provider, fromUrl = '/') {
      const page = requirePage()
      const back = ownAddress(fromUrl, page)
      const path = provider === 'sso' ? route`${appId}/auth/sso` : providerPath(provider)
      const query = `app_id=${encodeURIComponent(appId)}&from_url=${encodeURIComponent(back.href)}`
      const url = `${appBaseUrl}/api/apps/${path}/login?${query}`
      if (window === window.parent) page.href = url
      else loginInPopup(`${url}&popup_origin=${encodeURIComponent(page.origin)}`, back)
    },
    logout(redirectUrl) {
      identity.setToken(undefined)
      const page = pageLocation()
      if (!page) return
      const back = encodeURIComponent(redirectUrl || page.href)
      page.href = `${appBaseUrl}/api/apps/auth/logout?from_url=${back}`
    },
  }
}

/** Google is the platform's default. */
function providerPath(provider: string): string {
  return provider === 'google' ? 'auth' : `auth${route`/${provider}`}`
}

function requirePage(): Location {
  const page = pageLocation()
  if (page) return page
  throw new Base44Error('Login method can only be used in a browser environment')
}

/** The token will be appended to this address, so it must be the app's own. */
function ownAddress(target: string, page: Location): URL {
  const url = URL.canParse(target, page.origin) ? new URL(target, page.origin) : undefined
  if (url?.origin === page.origin && url.protocol === page.protocol) return url
  throw new Base44Error(`A login comes back with a token, so only to ${page.origin}: received ${target}`)
}
