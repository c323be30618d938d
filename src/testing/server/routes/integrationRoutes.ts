import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import type { Identity } from '../identity/identityTypes.js'
import type { ServerParts } from '../serverTypes.js'
import { identityOf } from './identityOf.js'
import { invokeModel } from './invokeModel.js'
import { readJsonBody } from './readJsonBody.js'
import { receiveUpload } from './receiveUpload.js'

/** `Core` integrations: uploads and model calls. What needs somebody else's servers says so. */
export function integrationRoutes(parts: ServerParts): Hono {
  const someone = async (request: Request): Promise<Identity> => {
    const identity = await identityOf(parts.users, request)
    if (identity.kind === 'nobody') throw new ApiError(401, 'Sign in to use integrations', 'UNAUTHORIZED')
    return identity
  }
  return new Hono()
    .post('/apps/:appId/integration-endpoints/Core/UploadFile', async (c) => {
      const identity = await someone(c.req.raw)
      const path = await receiveUpload(parts, c.req.param('appId'), c.req.raw, identity)
      return c.json({ file_url: new URL(path, c.req.url).href })
    })
    .post('/apps/:appId/integration-endpoints/Core/InvokeLLM', async (c) => {
      await someone(c.req.raw)
      return c.json(
        await invokeModel(parts, c.req.param('appId'), await readJsonBody(c.req.raw), c.req.raw.signal),
      )
    })
    .post('/apps/:appId/integration-endpoints/Core/:name', (c) => {
      const name = c.req.param('name')
      throw new ApiError(
        501,
        `The local Base44 does not offer Core.${name}. It offers Core.UploadFile and Core.InvokeLLM`,
        'NOT_IMPLEMENTED',
      )
    })
}
