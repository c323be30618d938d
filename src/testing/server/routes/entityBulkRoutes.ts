import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import { invalid } from '../entities/invalid.js'
import { readFieldNames } from '../entities/readFieldNames.js'
import { readRecordList } from '../entities/readRecordList.js'
import { serverFields } from '../entities/serverFields.js'
import { isJsonObject } from '../isJsonObject.js'
import type { ServerParts } from '../serverTypes.js'
import { entityCaller } from './entityCaller.js'
import { readEntityFile } from './readEntityFile.js'
import { readJson } from './readJson.js'
import { readJsonBody } from './readJsonBody.js'

const maxCreated = 5000
const maxUpdated = 500

/** Writing many records of an entity in one request: all of it happens, or nothing. */
export function entityBulkRoutes(parts: ServerParts): Hono {
  const { bulkRecords, users } = parts
  return new Hono()
    .post('/apps/:appId/entities/:name/bulk', async (c) => {
      const identity = await entityCaller(users, c.req.raw)
      const { appId, name } = c.req.param()
      const list = readRecordList(await readJson(c.req.raw), maxCreated)
      return c.json(await bulkRecords.create(appId, name, list, identity), 201)
    })
    .put('/apps/:appId/entities/:name/bulk', async (c) => {
      await entityCaller(users, c.req.raw)
      const { appId, name } = c.req.param()
      const list = readRecordList(await readJson(c.req.raw), maxUpdated)
      return c.json(await bulkRecords.update(appId, name, list))
    })
    .patch('/apps/:appId/entities/:name/update-many', async (c) => {
      await entityCaller(users, c.req.raw)
      const { appId, name } = c.req.param()
      const { query, data } = await readJsonBody(c.req.raw)
      if (!isJsonObject(query)) throw invalid('query must be an object; {} stands for all records')
      return c.json(await bulkRecords.change(appId, name, query, data))
    })
    .post('/apps/:appId/entities/:name/upsert', async (c) => {
      const identity = await entityCaller(users, c.req.raw)
      const { appId, name } = c.req.param()
      const body = await readJsonBody(c.req.raw)
      const list = readRecordList(body['records'], maxUpdated)
      return c.json(await bulkRecords.upsert(appId, name, list, readKey(body['key']), identity))
    })
    .post('/apps/:appId/entities/:name/import', async (c) => {
      const identity = await entityCaller(users, c.req.raw)
      const { appId, name } = c.req.param()
      return c.json(await bulkRecords.import(appId, name, await readEntityFile(parts, c.req.raw), identity))
    })
    .delete('/apps/:appId/entities/:name', async (c) => {
      await entityCaller(users, c.req.raw)
      const { appId, name } = c.req.param()
      const q = await readJson(c.req.raw)
      // Nothing sent by mistake may delete everything.
      if (!isJsonObject(q))
        throw new ApiError(400, 'The body must be a filter; {} stands for all records', 'BAD_BODY')
      return c.json({ success: true, deleted: await bulkRecords.remove(appId, name, q) })
    })
}

/** The fields by which an upsert tells records apart: the app's own, since the server sets the others. */
function readKey(key: unknown): string[] {
  const names = readFieldNames(key, 'key')
  if (names.length === 0) throw invalid('key must name the field, or fields, that identify a record')
  const wrong = names.find((name) => serverFields.has(name))
  if (wrong !== undefined)
    throw invalid(`key must name fields of your own; \`${wrong}\` is the server's to set`)
  return names
}
