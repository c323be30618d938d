import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import type { EntityDefinition } from '../projectTypes.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { invalid } from './invalid.js'
import { mergeRecord } from './mergeRecord.js'
import type { EntityPlan } from './planTypes.js'
import { refuseInvalid } from './refuseInvalid.js'

/** Sets fields of several records, each of which is named by the `id` beside its fields. */
export function planUpdates(
  definition: EntityDefinition,
  records: readonly StoredRecord[],
  updates: readonly JsonObject[],
  now: string,
): EntityPlan<StoredRecord[]> {
  const known = new Map(records.map((record) => [record.id, record]))
  const changed = new Map<string, StoredRecord>()
  for (const [i, update] of updates.entries()) {
    const { id } = update
    if (typeof id !== 'string') throw invalid(`Record ${i + 1}: \`id\` is required`)
    // The same record twice: the later fields go over the earlier ones.
    const before = changed.get(id) ?? known.get(id)
    if (!before) throw new ApiError(404, `Entity ${definition.name} with ID ${id} not found`, 'NOT_FOUND')
    changed.set(id, mergeRecord(before, update, now))
  }
  const answer = [...changed.values()]
  refuseInvalid(definition, answer, (i) => `record ${answer[i]?.id ?? ''}`)
  return { changes: answer.map((record) => ({ type: 'update', record })), answer }
}
