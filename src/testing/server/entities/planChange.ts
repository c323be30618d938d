import type { JsonObject } from '../../../wire/agentTypes.js'
import type { EntityDefinition } from '../projectTypes.js'
import { selectRecords } from '../store/selectRecords.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { compileUpdate } from './update/compileUpdate.js'
import type { EntityPlan } from './planTypes.js'
import { refuseInvalid } from './refuseInvalid.js'
import { serverFields } from './serverFields.js'
import { ownFields } from './ownFields.js'

/** How many records one call changes. */
const batch = 500

/** What a change of all records of a filter came to. */
export interface ChangeAnswer {
  success: true
  updated: number
  /** More records match than one call changes. */
  has_more: boolean
}

/** Applies operators such as `{$set: {status: 'done'}}` to the records that match a filter, oldest first, 500 of them. */
export function planChange(
  definition: EntityDefinition,
  records: readonly StoredRecord[],
  q: JsonObject,
  data: unknown,
  now: string,
): EntityPlan<ChangeAnswer> {
  const change = compileUpdate(definition, data, now)
  const found = selectRecords(records, { q, limit: batch + 1 })
  const changed = found.slice(0, batch).map((record): StoredRecord => ({
    ...serverPart(record),
    ...change(ownFields(record)),
    id: record.id,
    updated_date: now,
  }))
  refuseInvalid(definition, changed, (i) => `record ${changed[i]?.id ?? ''}`)
  return {
    changes: changed.map((record) => ({ type: 'update', record })),
    answer: { success: true, updated: changed.length, has_more: found.length > batch },
  }
}

const serverPart = (record: StoredRecord) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => serverFields.has(key)))
