import type { Identity, UserProfile } from './identityTypes.js'

/** The user who asks, or on whose behalf a service does. What is made then is theirs. */
export function userOf(identity: Identity): UserProfile | undefined {
  return identity.kind === 'user' || identity.kind === 'service' ? identity.user : undefined
}
