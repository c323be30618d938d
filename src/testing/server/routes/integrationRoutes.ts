import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import type { Identity } from '../identity/identityTypes.js'
import type { ServerParts } from '../serverTypes.js'
import { identityOf } from './identityOf.js'
import { invokeModel } from './invokeModel.js'
import { readJsonBody } from './readJsonBody.js'
import { readLinkRequest } from './readLinkRequest.js'
import { receiveUpload } from './receiveUpload.js'

/** `Core` integrations: uploads, links to private ones, and model calls. */
export function integrationRoutes(parts: ServerParts): Hono {
  const { uploads, users } = parts
  const someone = async (request: Request): Promise<Identity> => {
    const identity = await identityOf(users, request)
    if (identity.kind === 'nobody') throw new ApiError(401, 'Sign in to use integrations', 'UNAUTHORIZED')
    return identity
  }
  return new Hono()
    .post('/apps/:appId/integration-endpoints/Core/UploadFile', async (c) => {
      const by = await someone(c.req.raw)
      const path = await receiveUpload(parts, c.req.raw, (part) =>
        uploads.savePublic(c.req.param('appId'), part, by),
      )
      return c.json({ file_url: new URL(path, c.req.url).href })
    })
    .post('/apps/:appId/integration-endpoints/Core/UploadPrivateFile', async (c) => {
      const by = await someone(c.req.raw)
      const file_uri = await receiveUpload(parts, c.req.raw, (part) =>
        uploads.savePrivate(c.req.param('appId'), part, by),
      )
      return c.json({ file_uri })
    })
    .post('/apps/:appId/integration-endpoints/Core/CreateFileSignedUrl', async (c) => {
      const by = await someone(c.req.raw)
      const { fileUri, seconds } = readLinkRequest(await readJsonBody(c.req.raw))
      const path = await uploads.signedPath(c.req.param('appId'), fileUri, seconds, by)
      return c.json({ signed_url: new URL(path, c.req.url).href })
    })
    .post('/apps/:appId/integration-endpoints/Core/InvokeLLM', async (c) => {
      await someone(c.req.raw)
      return c.json(
        await invokeModel(parts, c.req.param('appId'), await readJsonBody(c.req.raw), c.req.raw.signal),
      )
    })
}
