import { Hono } from 'hono'
import type { ServerParts } from '../serverTypes.js'
import { entityBulkRoutes } from './entityBulkRoutes.js'
import { entityCaller } from './entityCaller.js'
import { entityQueryRoutes } from './entityQueryRoutes.js'
import { pickFields } from './pickFields.js'
import { readJsonBody } from './readJsonBody.js'
import { readListOptions } from './readListOptions.js'

/** The most records that one list has, as on the platform. */
const maxRecords = 5000

/** Records of the project's entities, for users, visitors and services. */
export function entityRoutes(parts: ServerParts): Hono {
  const { records, users } = parts
  return (
    new Hono()
      // First those whose paths have names where others have an id: `count` is no record.
      .route('/', entityQueryRoutes(parts))
      .route('/', entityBulkRoutes(parts))
      .get('/apps/:appId/entities/:name', async (c) => {
        await entityCaller(users, c.req.raw)
        const { appId, name } = c.req.param()
        const search = new URL(c.req.url).searchParams
        const options = readListOptions(search)
        const limit = Math.min(options.limit ?? maxRecords, maxRecords)
        return c.json(pickFields(await records.list(appId, name, { ...options, limit }), search))
      })
      .post('/apps/:appId/entities/:name', async (c) => {
        const identity = await entityCaller(users, c.req.raw)
        const { appId, name } = c.req.param()
        return c.json(await records.create(appId, name, await readJsonBody(c.req.raw), identity), 201)
      })
      .get('/apps/:appId/entities/:name/:id', async (c) => {
        await entityCaller(users, c.req.raw)
        const { appId, name, id } = c.req.param()
        return c.json(await records.get(appId, name, id))
      })
      .put('/apps/:appId/entities/:name/:id', async (c) => {
        await entityCaller(users, c.req.raw)
        const { appId, name, id } = c.req.param()
        return c.json(await records.update(appId, name, id, await readJsonBody(c.req.raw)))
      })
      .delete('/apps/:appId/entities/:name/:id', async (c) => {
        await entityCaller(users, c.req.raw)
        const { appId, name, id } = c.req.param()
        await records.remove(appId, name, id)
        return c.json({ success: true })
      })
  )
}
