import { Hono, type Context } from 'hono'
import { ApiError } from '../ApiError.js'
import { isAdmin } from '../identity/isAdmin.js'
import type { ServerParts } from '../serverTypes.js'
import { identityOf } from './identityOf.js'
import { passwordLink } from './passwordLink.js'
import { readJsonBody } from './readJsonBody.js'
import { textField } from './textField.js'

/** Inviting people, which the published client does under either of two paths. */
export function userRoutes({ passwordLinks, users }: ServerParts): Hono {
  const invite = async (c: Context) => {
    const identity = await identityOf(users, c.req.raw)
    if (identity.kind === 'nobody') throw new ApiError(401, 'Authentication required', 'UNAUTHORIZED')
    if (!isAdmin(identity)) throw new ApiError(403, 'Only admins can invite people', 'FORBIDDEN')
    const body = await readJsonBody(c.req.raw)
    const { role } = body
    if (role !== 'user' && role !== 'admin') {
      throw new ApiError(422, 'role must be user or admin', 'VALIDATION_ERROR')
    }
    const user = await passwordLinks.invite(textField(body, 'user_email'), role, passwordLink(c.req.url))
    return c.json({ id: user.id, message: `${user.email} was invited`, success: true })
  }
  return new Hono()
    .post('/apps/:appId/users/invite-user', invite)
    .post('/apps/:appId/runtime/users/invite-user', invite)
}
