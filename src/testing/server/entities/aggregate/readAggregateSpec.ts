import type { JsonObject } from '../../../../wire/agentTypes.js'
import { isJsonObject } from '../../isJsonObject.js'
import { readSort } from '../../store/readSort.js'
import { invalid } from '../invalid.js'
import { readFieldNames } from '../readFieldNames.js'
import { bucketUnits, type BucketUnit } from './bucketUnits.js'
import { measureKinds, type MeasureKind } from './measureKinds.js'

const maxRows = 1000
const maxGroupFields = 4
const dated = new Set(['created_date', 'updated_date'])

/** One computed column. */
export interface Measure {
  /** As the rows have it, such as `sum_amount`. */
  name: string
  kind: MeasureKind
  field: string
}

/** What an aggregation asks for, checked. */
export interface AggregateSpec {
  query: JsonObject
  groupBy: string[]
  dateBucket: { field: string; unit: BucketUnit } | undefined
  /** Whether the rows have a `count`. */
  count: boolean
  measures: Measure[]
  having: JsonObject | undefined
  sort: string | undefined
  limit: number
}

const parts = new Set<string>([
  'query',
  'groupBy',
  'dateBucket',
  'count',
  ...measureKinds.map(({ part }) => part),
  'having',
  'sort',
  'limit',
])

/** Reads the body of an aggregation; a 422 says what is wrong with it. */
export function readAggregateSpec(body: JsonObject): AggregateSpec {
  const unknown = Object.keys(body).find((key) => !parts.has(key))
  if (unknown !== undefined) throw invalid(`aggregate takes no ${unknown}, but ${[...parts].join(', ')}`)
  const groupBy = readFieldNames(body['groupBy'], 'groupBy')
  if (groupBy.length > maxGroupFields) throw invalid(`groupBy takes at most ${maxGroupFields} fields`)
  const dateBucket = readBucket(body['dateBucket'])
  const count = body['count'] !== false
  const measures = readMeasures(body)
  const columns = [
    ...groupBy,
    ...(dateBucket ? [dateBucket.field] : []),
    ...(count ? ['count'] : []),
    ...measures.map(({ name }) => name),
  ]
  const twice = columns.find((column, i) => columns.indexOf(column) < i)
  if (twice !== undefined) throw invalid(`The rows would have two columns called ${twice}`)
  return {
    query: readObject(body['query'], 'query') ?? {},
    groupBy,
    dateBucket,
    count,
    measures,
    having: readObject(body['having'], 'having'),
    sort: readRowSort(body['sort'], columns),
    limit: readLimit(body['limit']),
  }
}

function readMeasures(body: JsonObject): Measure[] {
  return measureKinds.flatMap(({ kind, part }) =>
    readFieldNames(body[part], part).map((field) => ({ name: `${kind}_${field}`, kind, field })),
  )
}

function readBucket(value: unknown): AggregateSpec['dateBucket'] {
  if (value === undefined || value === null) return undefined
  const bucket = readObject(value, 'dateBucket') ?? {}
  const [field] = readFieldNames(bucket['field'], 'dateBucket.field')
  const unit = bucketUnits.find((known) => known === bucket['unit'])
  if (field === undefined || !unit) {
    throw invalid(`dateBucket needs a field and a unit out of ${bucketUnits.join(', ')}`)
  }
  if (unit === 'week' && !dated.has(field)) {
    throw invalid('dateBucket by week takes created_date or updated_date only')
  }
  return { field, unit }
}

function readObject(value: unknown, name: string): JsonObject | undefined {
  if (value === undefined || value === null) return undefined
  if (!isJsonObject(value)) throw invalid(`${name} must be an object`)
  return value
}

function readLimit(value: unknown): number {
  if (value === undefined || value === null) return maxRows
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    throw invalid('limit must be a whole number from 1')
  }
  return Math.min(value, maxRows)
}

function readRowSort(value: unknown, columns: readonly string[]): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw invalid('sort must be a text')
  const wrong = readSort(value).find(({ path }) => !columns.includes(path))
  if (wrong) throw invalid(`sort must name columns of the rows, which are ${columns.join(', ')}`)
  return value
}
