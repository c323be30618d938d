import type { JsonObject } from '../../../wire/agentTypes.js'
import { isJsonObject } from '../isJsonObject.js'
import { invalid } from './invalid.js'

/** Takes what was sent for a list of records, of which there may be so many. */
export function readRecordList(list: unknown, max: number, name = 'Record'): JsonObject[] {
  if (!Array.isArray(list)) throw invalid('A list of records is required')
  if (list.length > max) throw invalid(`At most ${max} records per request, not ${list.length}`)
  return list.map((item: unknown, i) => {
    if (!isJsonObject(item)) throw invalid(`${name} ${i + 1} must be an object`)
    return item
  })
}
