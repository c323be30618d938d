import type { Identity } from './identityTypes.js'

/** Whether this identity may do what only admins may. A service may, on whosever behalf it acts. */
export function isAdmin(identity: Identity): boolean {
  return identity.kind === 'service' || (identity.kind === 'user' && identity.user.role === 'admin')
}
