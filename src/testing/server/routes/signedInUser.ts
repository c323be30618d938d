import { ApiError } from '../ApiError.js'
import type { UserProfile } from '../identity/identityTypes.js'
import type { Users } from '../identity/Users.js'
import { identityOf } from './identityOf.js'

/** The user who sends a request; 401 when it is nobody's, a visitor's or a service's. */
export async function signedInUser(users: Users, request: Request): Promise<UserProfile> {
  const identity = await identityOf(users, request)
  if (identity.kind === 'user') return identity.user
  throw new ApiError(401, 'Authentication required', 'UNAUTHORIZED')
}
