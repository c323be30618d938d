import { Hono, type Context } from 'hono'
import { ApiError } from '../ApiError.js'
import type { ServerParts } from '../serverTypes.js'
import { answerPage } from './answerPage.js'
import { messagePage } from './messagePage.js'
import { popupPage } from './popupPage.js'
import { providerPage } from './providerPage.js'
import { readForm } from './readForm.js'
import { readProviderRequest, type ProviderRequest } from './readProviderRequest.js'
import { withToken } from './withToken.js'

/** Where `loginWithProvider` leads: Google has no name in its path, and `sso` has the app's. */
const paths = ['/api/apps/auth/login', '/api/apps/auth/:provider/login', '/api/apps/:appId/auth/sso/login']

/** The pages of providers such as Google, played: they ask who one would like to be, and believe it. */
export function providerRoutes(parts: ServerParts): Hono {
  return new Hono()
    .on('GET', paths, (c) => show(c, readProviderRequest(c, parts)))
    .on('POST', paths, async (c) => {
      const asked = readProviderRequest(c, parts)
      const form = await readForm(c.req.raw)
      const [email, name] = [form.get('email') ?? '', form.get('name') ?? '']
      try {
        const { user, isNew } = await parts.accounts.enter(email, name)
        return await goOn(c, asked, await parts.users.issueToken(user.id), isNew)
      } catch (error) {
        if (error instanceof ApiError) return show(c, asked, { email, name, error })
        throw error
      }
    })
}

function show(c: Context, asked: ProviderRequest, tried?: { email: string; name: string; error: ApiError }) {
  return answerPage(c, {
    title: 'Sign in as',
    content: providerPage({ ...asked, ...tried, error: tried?.error.message }),
    status: tried?.error.status,
    // A popup stays with us to the end.
    formTarget: asked.popupOrigin === undefined ? asked.returnUrl.origin : undefined,
  })
}

function goOn(c: Context, { returnUrl, popupOrigin }: ProviderRequest, token: string, isNew: boolean) {
  if (popupOrigin === undefined) return c.redirect(withToken(returnUrl, token, isNew), 303)
  return answerPage(c, {
    title: 'Signed in',
    content: messagePage('Signed in', 'You can close this window.'),
    script: popupPage({ origin: popupOrigin, token, isNew }),
  })
}
