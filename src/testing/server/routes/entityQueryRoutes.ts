import { Hono } from 'hono'
import { aggregateRecords } from '../entities/aggregate/aggregateRecords.js'
import { readAggregateSpec } from '../entities/aggregate/readAggregateSpec.js'
import { pageOf } from '../entities/pages/pageOf.js'
import type { ServerParts } from '../serverTypes.js'
import { entityCaller } from './entityCaller.js'
import { readEntityWalk } from './readEntityWalk.js'
import { readJsonBody } from './readJsonBody.js'
import { readListOptions } from './readListOptions.js'

/** What can be asked about an entity's records besides the records themselves: pages of them, their number, sums. */
export function entityQueryRoutes({ records, users }: ServerParts): Hono {
  return new Hono()
    .get('/apps/:appId/entities/:name/v2/list', async (c) => {
      await entityCaller(users, c.req.raw)
      const { appId, name } = c.req.param()
      const { walk, after, limit } = readEntityWalk(name, new URL(c.req.url).searchParams)
      const found = await records.list(appId, name, { q: walk.q, loose: walk.loose })
      return c.json(pageOf(walk, found, after, limit))
    })
    .get('/apps/:appId/entities/:name/count', async (c) => {
      await entityCaller(users, c.req.raw)
      const { appId, name } = c.req.param()
      const { q, loose } = readListOptions(new URL(c.req.url).searchParams)
      const found = await records.list(appId, name, { q, loose })
      return c.json({ count: found.length })
    })
    .post('/apps/:appId/entities/:name/aggregate', async (c) => {
      await entityCaller(users, c.req.raw)
      const { appId, name } = c.req.param()
      const spec = readAggregateSpec(await readJsonBody(c.req.raw))
      return c.json(aggregateRecords(await records.list(appId, name, { q: spec.query }), spec))
    })
}
