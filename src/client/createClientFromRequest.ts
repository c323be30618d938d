import { Base44Error } from '../wire/errors.js'
import type { Base44Client, CreateClientConfig } from './clientTypes.js'
import { buildClient } from './buildClient.js'

/**
 * Makes a client, in a backend function, for the app and the user on whose behalf the platform calls it; with
 * `asServiceRole` where the platform allows that.
 *
 * @param edges What else the client is made of, such as another `fetch`.
 * @throws {Base44Error} when the request doesn't come from the platform
 * @example
 * export default async function (request: Request) {
 *   const base44 = createClientFromRequest(request)
 *   return Response.json(await base44.auth.me())
 * }
 */
export function createClientFromRequest(
  request: { headers: Pick<Headers, 'get'> },
  edges: Pick<CreateClientConfig, 'fetch' | 'connect' | 'options'> = {},
): Base44Client {
  const header = (name: string) => request.headers.get(name)
  const appId = header('Base44-App-Id')
  if (!appId) {
    throw new Base44Error('Base44-App-Id header is required, but is was not found on the request')
  }
  const serviceToken = bearerOf(header('Base44-Service-Authorization'))
  const token = bearerOf(header('Authorization'))
  const state = header('Base44-State')
  const dataEnv = header('X-Data-Env')
  // a page that this may run on is not who asks
  const { client } = buildClient(
    {
      ...edges,
      appId,
      token,
      serviceToken,
      // whoever holds such a request is a server, though a test's may look like a browser
      dangerouslyAllowServiceTokenInBrowser: true,
      serverUrl: header('Base44-Api-Url') || undefined,
      functionsVersion: header('Base44-Functions-Version') ?? undefined,
      headers: {
        ...(state && { 'Base44-State': state }),
        // a closed set: what else the request says there is not passed on
        ...((dataEnv === 'dev' || dataEnv === 'prod') && { 'X-Data-Env': dataEnv }),
      },
    },
    false,
  )
  return client
}

function bearerOf(header: string | null): string | undefined {
  if (header === null) return undefined
  const [scheme, token, ...rest] = header.split(' ')
  if (scheme === 'Bearer' && token && rest.length === 0) return token
  throw new Base44Error('Invalid authorization header format. Expected "Bearer <token>"')
}
