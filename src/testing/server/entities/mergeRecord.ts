import type { JsonObject } from '../../../wire/agentTypes.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { ownFields } from './ownFields.js'

/** A record with the given fields set and the others left. */
export function mergeRecord(before: StoredRecord, fields: JsonObject, now: string): StoredRecord {
  return { ...before, ...ownFields(fields), updated_date: now }
}
