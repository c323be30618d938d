import { ApiError } from '../ApiError.js'
import type { Identity } from '../identity/identityTypes.js'
import type { Users } from '../identity/Users.js'
import { identityOf } from './identityOf.js'

/** Who asks for an entity: a user, a visitor or a service; 401 for nobody. */
export async function entityCaller(users: Users, request: Request): Promise<Identity> {
  const identity = await identityOf(users, request)
  if (identity.kind === 'nobody') throw new ApiError(401, 'Sign in to use entities', 'UNAUTHORIZED')
  return identity
}
