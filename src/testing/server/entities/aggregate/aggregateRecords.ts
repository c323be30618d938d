import type { JsonObject } from '../../../../wire/agentTypes.js'
import { canonicalText } from '../../store/canonicalText.js'
import { compileQuery } from '../../store/compileQuery.js'
import { sortRecords } from '../../store/sortRecords.js'
import type { StoredRecord } from '../../store/storeTypes.js'
import { bucketDate } from './bucketDate.js'
import { measure } from './measure.js'
import type { AggregateSpec } from './readAggregateSpec.js'

/** The rows of an aggregation. */
export interface AggregateAnswer {
  rows: JsonObject[]
  /** More groups exist than the limit allows. */
  truncated: boolean
}

interface Group {
  /** The values by which its records are together. */
  key: [name: string, value: unknown][]
  records: StoredRecord[]
}

/**
 * Groups records and computes a row for each group: the group's fields by name, then `count` and what was asked for. Rows come
 * in the order of the groups' values unless they are sorted otherwise.
 */
export function aggregateRecords(records: readonly StoredRecord[], spec: AggregateSpec): AggregateAnswer {
  const rows = groupRecords(records, spec).map((group) => rowOf(group, spec))
  const kept = spec.having ? rows.filter(compileQuery(spec.having)) : rows
  const groupFields = [...spec.groupBy, spec.dateBucket?.field ?? []].flat().join(',')
  const sorted = sortRecords(sortRecords(kept, groupFields), spec.sort ?? '')
  return { rows: sorted.slice(0, spec.limit), truncated: sorted.length > spec.limit }
}

function groupRecords(records: readonly StoredRecord[], { groupBy, dateBucket }: AggregateSpec): Group[] {
  const groups = new Map<string, Group>()
  // Without a field to group by there is one group, be it empty.
  if (groupBy.length === 0 && !dateBucket) return [{ key: [], records: [...records] }]
  for (const record of records) {
    const key = groupBy.map((field): [string, unknown] => [field, fieldOf(record, field) ?? null])
    if (dateBucket) {
      const { field, unit } = dateBucket
      key.push([field, bucketDate(fieldOf(record, field), unit)])
    }
    const text = canonicalText(key)
    const group = groups.get(text) ?? { key, records: [] }
    group.records.push(record)
    groups.set(text, group)
  }
  return [...groups.values()]
}

function rowOf({ key, records }: Group, { count, measures }: AggregateSpec): JsonObject {
  return Object.fromEntries([
    ...key,
    ...(count ? [['count', records.length] as const] : []),
    ...measures.map(({ name, kind, field }): [string, unknown] => [
      name,
      measure(
        kind,
        records.map((record) => fieldOf(record, field)),
      ),
    ]),
  ])
}

const fieldOf = (record: StoredRecord, field: string): unknown =>
  Object.hasOwn(record, field) ? record[field] : undefined
