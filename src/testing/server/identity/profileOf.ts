import { isJsonObject } from '../isJsonObject.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { textOf } from '../textOf.js'
import type { UserProfile } from './identityTypes.js'

/** What is shown of a user's record: never what their password is kept as. */
export function profileOf(record: StoredRecord): UserProfile {
  const text = (key: string) => textOf(record[key])
  return {
    ...(isJsonObject(record['custom']) ? record['custom'] : {}),
    id: record.id,
    email: text('email'),
    full_name: text('full_name'),
    role: record['role'] === 'admin' ? 'admin' : 'user',
    is_verified: record['is_verified'] !== false,
    created_date: text('created_date'),
    updated_date: text('updated_date'),
  }
}
