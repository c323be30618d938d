import type { JsonObject } from '../../../wire/agentTypes.js'
import type { EntityDefinition } from '../projectTypes.js'
import { canonicalText } from '../store/canonicalText.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { draftRecord } from './draftRecord.js'
import { invalid } from './invalid.js'
import { mergeRecord } from './mergeRecord.js'
import type { EntityChange, EntityPlan } from './planTypes.js'
import { refuseInvalid } from './refuseInvalid.js'
import { stampRecord, type Stamp } from './stampRecord.js'

/** What an upsert came to. */
export interface UpsertAnswer {
  created: number
  updated: number
  records: StoredRecord[]
}

/** Updates the records that have the key of one of those sent, and creates the rest. Of two with one key, the last counts. */
export function planUpsert(
  definition: EntityDefinition,
  records: readonly StoredRecord[],
  sent: readonly JsonObject[],
  key: readonly string[],
  stamp: Stamp,
): EntityPlan<UpsertAnswer> {
  const known = new Map<string, StoredRecord>()
  for (const record of records) {
    const text = keyText(record, key)
    // Where several have one key already, it is the oldest that is updated.
    if (!known.has(text)) known.set(text, record)
  }
  const wanted = new Map(sent.map((record, i) => [keyText(requireKey(record, key, i), key), record]))
  const changes = [...wanted].map(([text, fields]): EntityChange => {
    const before = known.get(text)
    if (before) return { type: 'update', record: mergeRecord(before, fields, stamp.now) }
    return { type: 'create', record: stampRecord(draftRecord(definition, fields), stamp) }
  })
  const written = changes.map((change) => change.record)
  refuseInvalid(definition, written, (i) => `record with ${describeKey(written[i], key)}`)
  const created = changes.filter((change) => change.type === 'create').length
  return { changes, answer: { created, updated: changes.length - created, records: written } }
}

const keyText = (record: JsonObject, key: readonly string[]) => canonicalText(key.map((name) => record[name]))

function requireKey(record: JsonObject, key: readonly string[], index: number): JsonObject {
  const missing = key.find((name) => !Object.hasOwn(record, name) || record[name] === null)
  if (missing !== undefined) throw invalid(`Record ${index + 1}: \`${missing}\` is required, as it is a key`)
  return record
}

const describeKey = (record: JsonObject = {}, key: readonly string[]) =>
  key.map((name) => `${name} ${JSON.stringify(record[name])}`).join(', ')
