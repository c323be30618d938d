import { equalValues } from '../store/equalValues.js'
import { ApiError } from '../ApiError.js'
import { invalid } from '../entities/invalid.js'
import { readCursor } from '../entities/pages/readCursor.js'
import type { Walk } from '../entities/pages/walkTypes.js'
import type { ListOptions } from '../store/storeTypes.js'
import { readFields } from './readFields.js'
import { readListOptions } from './readListOptions.js'

const usualLimit = 100
const maxRecords = 5000
const maxValues = 1000

/** Which page of what is asked for. */
interface EntityWalk {
  walk: Walk
  after: unknown[] | undefined
  limit: number
}

/**
 * Reads what page of an entity's records, or of a field's distinct values, a query string asks for: 100 items unless it says
 * otherwise, and no more than 5000 records or 1000 values. A cursor brings its walk along; what is sent beside it must be
 * the same.
 */
export function readEntityWalk(entity: string, search: URLSearchParams): EntityWalk {
  const options = readListOptions(search)
  const cursor = search.get('cursor')
  const { walk, after } = cursor ? resume(cursor, entity, options, search) : begin(entity, options, search)
  if (options.limit === 0) throw invalid('limit must be at least 1')
  const max = 'distinct' in walk.of ? maxValues : maxRecords
  return { walk, after, limit: Math.min(options.limit ?? usualLimit, max) }
}

function begin(
  entity: string,
  options: ListOptions,
  search: URLSearchParams,
): { walk: Walk; after: undefined } {
  const distinct = search.get('distinct')
  const of = distinct ? { distinct } : { sort: options.sort ?? '-created_date', fields: readFields(search) }
  return { walk: { entity, q: options.q ?? {}, loose: options.loose ?? false, of }, after: undefined }
}

function resume(
  cursor: string,
  entity: string,
  { q, sort }: ListOptions,
  search: URLSearchParams,
): { walk: Walk; after: unknown[] } {
  const resumed = readCursor(cursor)
  const { walk } = resumed
  const known = { q: walk.q, distinct: undefined, sort: undefined, fields: undefined, ...walk.of }
  const fields = readFields(search)
  const sent = {
    q,
    sort,
    distinct: search.get('distinct') || undefined,
    fields: fields.length > 0 ? fields : undefined,
  }
  const differs = (name: keyof typeof sent) =>
    sent[name] !== undefined && !equalValues(sent[name], known[name])
  const changed = entity === walk.entity ? names.find(differs) : 'entity'
  if (changed === undefined) return resumed
  throw new ApiError(400, `cursor belongs to a list with another ${changed}`, 'BAD_CURSOR')
}

const names = ['q', 'sort', 'fields', 'distinct'] as const
