import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import type { Identity } from '../identity/identityTypes.js'
import type { ServerParts } from '../serverTypes.js'
import { identityOf } from './identityOf.js'
import { pickFields } from './pickFields.js'
import { readJsonBody } from './readJsonBody.js'
import { readListOptions } from './readListOptions.js'

/** Records of the project's entities, for users and visitors. */
export function entityRoutes({ records, users }: ServerParts): Hono {
  const someone = async (request: Request): Promise<Identity> => {
    const identity = await identityOf(users, request)
    if (identity.kind === 'nobody') throw new ApiError(401, 'Sign in to use entities', 'UNAUTHORIZED')
    return identity
  }
  return new Hono()
    .get('/apps/:appId/entities/:name', async (c) => {
      await someone(c.req.raw)
      const { appId, name } = c.req.param()
      const search = new URL(c.req.url).searchParams
      return c.json(pickFields(await records.list(appId, name, readListOptions(search)), search))
    })
    .post('/apps/:appId/entities/:name', async (c) => {
      const identity = await someone(c.req.raw)
      const { appId, name } = c.req.param()
      return c.json(await records.create(appId, name, await readJsonBody(c.req.raw), identity), 201)
    })
    .get('/apps/:appId/entities/:name/:id', async (c) => {
      await someone(c.req.raw)
      const { appId, name, id } = c.req.param()
      return c.json(await records.get(appId, name, id))
    })
    .put('/apps/:appId/entities/:name/:id', async (c) => {
      await someone(c.req.raw)
      const { appId, name, id } = c.req.param()
      return c.json(await records.update(appId, name, id, await readJsonBody(c.req.raw)))
    })
    .delete('/apps/:appId/entities/:name/:id', async (c) => {
      await someone(c.req.raw)
      const { appId, name, id } = c.req.param()
      await records.remove(appId, name, id)
      return c.json({ success: true })
    })
}
