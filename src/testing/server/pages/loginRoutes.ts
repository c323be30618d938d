import { Hono, type Context } from 'hono'
import { ApiError } from '../ApiError.js'
import type { ServerParts } from '../serverTypes.js'
import { answerPage } from './answerPage.js'
import { loginPage } from './loginPage.js'
import { readForm } from './readForm.js'
import { readReturnUrl } from './readReturnUrl.js'
import { withToken } from './withToken.js'

/** The page to which `redirectToLogin` leads, and the way out. */
export function loginRoutes({ accounts, users, pretendProviders, returnOrigins }: ServerParts): Hono {
  const returnUrlOf = (c: Context) => readReturnUrl(c.req.query('from_url'), c.req.url, returnOrigins)
  const show = (c: Context, tried?: { email: string; error: ApiError }) => {
    const returnUrl = returnUrlOf(c)
    const appId = c.req.query('app_id')
    const providerLink = pretendProviders ? providerLinkTo(returnUrl, appId) : undefined
    return answerPage(c, {
      title: 'Sign in',
      content: loginPage({
        returnUrl,
        appId,
        providerLink,
        email: tried?.email,
        error: tried?.error.message,
      }),
      status: tried?.error.status,
      formTarget: returnUrl.origin,
    })
  }
  return new Hono()
    .get('/login', (c) => show(c))
    .post('/login', async (c) => {
      const returnUrl = returnUrlOf(c)
      const form = await readForm(c.req.raw)
      const email = form.get('email') ?? ''
      try {
        const user = await accounts.login(email, form.get('password') ?? '')
        return c.redirect(withToken(returnUrl, await users.issueToken(user.id)), 303)
      } catch (error) {
        if (error instanceof ApiError) return show(c, { email, error })
        throw error
      }
    })
    .get('/api/apps/auth/logout', (c) => c.redirect(returnUrlOf(c).href, 302))
}

function providerLinkTo(returnUrl: URL, appId: string | undefined): string {
  const query = new URLSearchParams({
    ...(appId === undefined ? {} : { app_id: appId }),
    from_url: returnUrl.href,
  })
  return `/api/apps/auth/login?${query.toString()}`
}
