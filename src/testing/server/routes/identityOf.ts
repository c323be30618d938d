import type { Identity } from '../identity/identityTypes.js'
import type { Users } from '../identity/Users.js'

/** Who sends a request: `Authorization: Bearer`, or else a visitor's `X-Base44-Anonymous-Id`. */
export function identityOf(users: Users, request: Request): Promise<Identity> {
  const token = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  return users.identify({ token, anonymousId: request.headers.get('x-base44-anonymous-id') ?? undefined })
}
