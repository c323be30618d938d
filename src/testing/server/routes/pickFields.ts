import type { JsonObject } from '../../../wire/agentTypes.js'
import { pickPaths } from '../pickPaths.js'
import { readFields } from './readFields.js'

/** Leaves of each record the fields that the query string names, with its id; everything where it names none. */
export function pickFields<T extends object>(records: T[], search: URLSearchParams): (T | JsonObject)[] {
  return pickPaths(records, readFields(search))
}
