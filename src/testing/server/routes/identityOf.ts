import { ApiError } from '../ApiError.js'
import type { Identity } from '../identity/identityTypes.js'
import type { Users } from '../identity/Users.js'

/**
 * Who sends a request: `Authorization: Bearer`, or else a visitor's `X-Base44-Anonymous-Id`. Beside a service's token,
 * `on-behalf-of` may name a user by theirs.
 */
export async function identityOf(users: Users, request: Request): Promise<Identity> {
  const identity = await users.identify({
    token: bearerOf(request, 'authorization'),
    anonymousId: request.headers.get('x-base44-anonymous-id') ?? undefined,
    onBehalfOf: bearerOf(request, 'on-behalf-of'),
  })
  if (identity.kind !== 'service') return identity
  const [, appId] = /^\/api\/(?:apps|app-logs)\/([^/]+)/.exec(new URL(request.url).pathname) ?? []
  if (appId === undefined || [identity.appId, encodeURIComponent(identity.appId)].includes(appId)) {
    return identity
  }
  throw new ApiError(403, 'Access denied: the service token is another app’s', 'FORBIDDEN')
}

function bearerOf(request: Request, header: string): string | undefined {
  return /^Bearer\s+(.+)$/i.exec(request.headers.get(header) ?? '')?.[1]
}
