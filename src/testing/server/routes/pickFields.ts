import type { JsonObject } from '../../../wire/agentTypes.js'
import { isJsonObject } from '../isJsonObject.js'

/**
 * Leaves of each record the fields that the query string names (`fields=a,b`, `fields[]=a&fields[]=b`, dotted paths too),
 * with its id; everything where it names none.
 */
export function pickFields<T extends object>(records: T[], search: URLSearchParams): (T | JsonObject)[] {
  const named = [...search]
    .filter(([key]) => key === 'fields' || /^fields\[\d*\]$/.test(key))
    .flatMap(([, value]) => value.split(','))
    .map((field) => field.trim())
    .filter((field) => field !== '')
  if (named.length === 0) return records
  const paths = [...new Set(['id', ...named])].map((field) => field.split('.'))
  return records.map((record) => {
    const picked: JsonObject = {}
    for (const path of paths) copyPath(record, picked, path)
    return picked
  })
}

function copyPath(from: unknown, to: JsonObject, [key, ...rest]: string[]): void {
  if (key === undefined || key === '__proto__' || !isJsonObject(from) || !Object.hasOwn(from, key)) return
  if (rest.length === 0) {
    to[key] = from[key]
    return
  }
  const inner = isJsonObject(to[key]) ? to[key] : {}
  copyPath(from[key], inner, rest)
  to[key] = inner
}
