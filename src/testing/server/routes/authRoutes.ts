import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import type { UserProfile } from '../identity/identityTypes.js'
import type { ServerParts } from '../serverTypes.js'
import { identityOf } from './identityOf.js'
import { readJsonBody } from './readJsonBody.js'

/** Signing in, and who one is. Mount it before the entities: `User/me` would be a record called `me`. */
export function authRoutes({ users }: ServerParts): Hono {
  const signedIn = async (request: Request): Promise<UserProfile> => {
    const identity = await identityOf(users, request)
    if (identity.kind !== 'user') throw new ApiError(401, 'Authentication required', 'UNAUTHORIZED')
    return identity.user
  }
  return new Hono()
    .post('/apps/:appId/auth/login', async (c) => {
      const { email, password } = await readJsonBody(c.req.raw)
      if (typeof email !== 'string' || typeof password !== 'string' || password.length > 1000) {
        throw new ApiError(422, 'email and password are required', 'VALIDATION_ERROR')
      }
      const user = await users.login(email, password)
      if (!user) throw new ApiError(401, 'Invalid email or password', 'UNAUTHORIZED')
      return c.json({ access_token: await users.issueToken(user.id), user })
    })
    .get('/apps/:appId/entities/User/me', async (c) => c.json(await signedIn(c.req.raw)))
    .put('/apps/:appId/entities/User/me', async (c) => {
      const { id } = await signedIn(c.req.raw)
      return c.json((await users.updateProfile(id, await readJsonBody(c.req.raw))) ?? null)
    })
}
