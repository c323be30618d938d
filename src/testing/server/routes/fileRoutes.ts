import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import type { ServerParts } from '../serverTypes.js'
import { fileHeaders } from './fileHeaders.js'

/** Serves uploads. Whoever knows the id may read: it can't be guessed, and an `<img>` can't send a token. */
export function fileRoutes({ uploads, files }: ServerParts): Hono {
  return new Hono().get('/apps/:appId/files/:id/:name?', async (c) => {
    const record = await uploads.get(c.req.param('appId'), c.req.param('id'))
    const bytes = record && (await files.read(record.id))
    if (!record || !bytes) throw new ApiError(404, 'File not found', 'NOT_FOUND')
    const headers = fileHeaders(String(record['name']), String(record['type']), Number(record['size']))
    return new Response(bytes, { headers })
  })
}
