import { Hono } from 'hono'
import type { ServerParts } from '../serverTypes.js'
import { readJsonBody } from './readJsonBody.js'
import { signedInUser } from './signedInUser.js'
import { textField } from './textField.js'

/** Signing in, and who one is. Mount it before the entities: `User/me` would be a record called `me`. */
export function authRoutes({ accounts, users }: ServerParts): Hono {
  return new Hono()
    .post('/apps/:appId/auth/login', async (c) => {
      const body = await readJsonBody(c.req.raw)
      const user = await accounts.login(textField(body, 'email'), textField(body, 'password'))
      return c.json({ access_token: await users.issueToken(user.id), user })
    })
    .get('/apps/:appId/entities/User/me', async (c) => c.json(await signedInUser(users, c.req.raw)))
    .put('/apps/:appId/entities/User/me', async (c) => {
      const { id } = await signedInUser(users, c.req.raw)
      return c.json((await users.updateProfile(id, await readJsonBody(c.req.raw))) ?? null)
    })
}
