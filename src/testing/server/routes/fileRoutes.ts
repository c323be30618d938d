import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import type { ServerParts } from '../serverTypes.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { fileHeaders } from './fileHeaders.js'

/**
 * Serves uploads, to whoever knows the address: an `<img>` can't send a token. That of a public file can't be guessed and
 * lasts; that of a private one is signed and ends.
 */
export function fileRoutes({ uploads, files }: ServerParts): Hono {
  const serve = async (record: StoredRecord, caching: string): Promise<Response> => {
    const bytes = await files.read(record.id)
    if (!bytes) throw new ApiError(404, 'File not found', 'NOT_FOUND')
    const headers = fileHeaders(String(record['name']), String(record['type']), Number(record['size']))
    return new Response(bytes, { headers: { ...headers, 'Cache-Control': caching } })
  }
  return new Hono()
    .get('/apps/:appId/files/:id/:name?', async (c) => {
      const { appId, id } = c.req.param()
      return serve(await uploads.publicFile(appId, id), 'private, max-age=31536000, immutable')
    })
    .get('/apps/:appId/private-files/:id/:name?', async (c) => {
      const { appId, id } = c.req.param()
      const query = new URL(c.req.url).searchParams
      return serve(await uploads.privateFile(appId, id, query), 'private, no-store')
    })
}
