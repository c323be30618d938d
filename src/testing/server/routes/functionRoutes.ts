import { Hono } from 'hono'
import type { ServerParts } from '../serverTypes.js'
import { readBytes } from './readBytes.js'

/**
 * The project's functions, for everybody: who may do what is for them to say. By `functions.invoke`, or by `functions.fetch`,
 * which takes any method and names no app.
 */
export function functionRoutes({ functions, defaultAppId, maxUploadBytes }: ServerParts): Hono {
  const answer = async (appId: string, path: string, request: Request): Promise<Response> => {
    const body = await readBytes(request, maxUploadBytes)
    const { url, method, headers, signal } = request
    return functions.answer(appId, path, { url, method, headers, body, signal })
  }
  return new Hono()
    .post('/apps/:appId/functions/:path{.+}', (c) =>
      answer(c.req.param('appId'), c.req.param('path'), c.req.raw),
    )
    .all('/functions/:path{.+}', (c) => answer(defaultAppId, c.req.param('path'), c.req.raw))
}
