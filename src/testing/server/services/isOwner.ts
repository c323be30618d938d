import type { Identity } from '../identity/identityTypes.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { ownerFields } from './ownerFields.js'

/** Whether a record with `ownerFields` is this identity's own. What nobody made is nobody's. */
export function isOwner(identity: Identity, record: StoredRecord): boolean {
  const { created_by_id: id, owner_kind: kind } = ownerFields(identity)
  return id !== null && id === record['created_by_id'] && kind === record['owner_kind']
}
