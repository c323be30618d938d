import type { JsonObject } from '../../../wire/agentTypes.js'
import type { Identity } from '../identity/identityTypes.js'
import { userOf } from '../identity/userOf.js'
import type { StoredRecord } from '../store/storeTypes.js'

/** When, by whom and under which id a record comes into being. */
export interface Stamp {
  createId: () => string
  /** ISO date-time. */
  now: string
  by: Identity
}

/** A new record out of its fields. */
export function stampRecord(fields: JsonObject, { createId, now, by }: Stamp): StoredRecord {
  const user = userOf(by)
  return {
    ...fields,
    id: createId(),
    created_date: now,
    updated_date: now,
    created_by: user?.email ?? null,
    created_by_id: user?.id ?? (by.kind === 'nobody' ? null : by.id),
    is_sample: false,
  }
}
