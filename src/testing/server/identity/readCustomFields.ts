import type { JsonObject } from '../../../wire/agentTypes.js'

/** What a user may not say of themselves: who they are, what they may do, and what only the server knows. */
const serverFields = new Set([
  'id',
  'email',
  'full_name',
  'role',
  '_app_role',
  'app_id',
  'disabled',
  'is_service',
  'is_verified',
  'created_date',
  'updated_date',
  'created_by',
  'created_by_id',
  'custom',
  'token_version',
  '__proto__',
])

/** The fields in a change of a user that the app has added; the server's own are left out. */
export function readCustomFields(change: JsonObject): JsonObject {
  const fields = Object.entries(change).filter(
    ([key]) => !serverFields.has(key) && !/^(hashed_)?password/i.test(key),
  )
  return Object.fromEntries(fields)
}
