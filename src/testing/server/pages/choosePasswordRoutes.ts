import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import type { ServerParts } from '../serverTypes.js'
import { answerPage } from './answerPage.js'
import { choosePasswordPage } from './choosePasswordPage.js'
import { messagePage } from './messagePage.js'
import { readForm } from './readForm.js'

/** The page to which mailed links lead. Who has the link may choose the password. */
export function choosePasswordRoutes({ passwordLinks }: ServerParts): Hono {
  const path = '/api/apps/auth/choose-password'
  const title = 'Choose a password'
  return new Hono()
    .get(path, (c) => answerPage(c, { title, content: choosePasswordPage() }))
    .post(path, async (c) => {
      const form = await readForm(c.req.raw)
      try {
        await passwordLinks.use(c.req.query('reset_token') ?? '', form.get('password') ?? '')
        const content = messagePage('The password is set', 'Go back to the app and sign in with it.')
        return await answerPage(c, { title, content })
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        return answerPage(c, { title, content: choosePasswordPage(error.message), status: error.status })
      }
    })
}
