import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import type { ServerParts } from '../serverTypes.js'
import { passwordLink } from './passwordLink.js'
import { readJsonBody } from './readJsonBody.js'
import { signedInUser } from './signedInUser.js'
import { textField } from './textField.js'

/** Making an account, proving its address, and choosing another password. */
export function authAccountRoutes({ accounts, passwordLinks, users }: ServerParts): Hono {
  return new Hono()
    .post('/apps/:appId/auth/register', async (c) => {
      const body = await readJsonBody(c.req.raw)
      const { user, minutes } = await accounts.register(textField(body, 'email'), textField(body, 'password'))
      const message = `A code was mailed to ${user.email}`
      return c.json({ id: user.id, message, otp_expires_in_minutes: minutes })
    })
    .post('/apps/:appId/auth/verify-otp', async (c) => {
      const body = await readJsonBody(c.req.raw)
      const { id } = await accounts.verify(textField(body, 'email'), textField(body, 'otp_code'))
      const access_token = await users.issueToken(id)
      return c.json({ id, access_token, message: 'The address is verified', success: true })
    })
    .post('/apps/:appId/auth/resend-otp', async (c) => {
      await accounts.resendCode(textField(await readJsonBody(c.req.raw), 'email'))
      return c.json({ message: 'If an account waits for a code, a new one was mailed', success: true })
    })
    .post('/apps/:appId/auth/reset-password-request', async (c) => {
      await passwordLinks.request(textField(await readJsonBody(c.req.raw), 'email'), passwordLink(c.req.url))
      return c.json({ message: 'If there is such an account, a link was mailed to it', success: true })
    })
    .post('/apps/:appId/auth/reset-password', async (c) => {
      const body = await readJsonBody(c.req.raw)
      await passwordLinks.use(textField(body, 'reset_token'), textField(body, 'new_password'))
      return c.json({ message: 'The password is set', success: true })
    })
    .post('/apps/:appId/auth/change-password', async (c) => {
      const user = await signedInUser(users, c.req.raw)
      const body = await readJsonBody(c.req.raw)
      if (textField(body, 'user_id') !== user.id) {
        throw new ApiError(403, 'Nobody can change the password of another user', 'FORBIDDEN')
      }
      await accounts.changePassword(
        user,
        textField(body, 'current_password'),
        textField(body, 'new_password'),
      )
      return c.json({ message: 'The password is changed: sign in again with it', success: true })
    })
}
