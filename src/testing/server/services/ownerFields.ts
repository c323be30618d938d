import type { Identity } from '../identity/identityTypes.js'
import { userOf } from '../identity/userOf.js'

/** What a record says of whoever made it. The kind belongs to it: a visitor may call itself by a user's id. */
export function ownerFields(by: Identity): { created_by_id: string | null; owner_kind: Identity['kind'] } {
  const user = userOf(by)
  if (user) return { created_by_id: user.id, owner_kind: 'user' }
  return { created_by_id: by.kind === 'nobody' ? null : by.id, owner_kind: by.kind }
}
