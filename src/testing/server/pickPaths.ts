import type { JsonObject } from '../../wire/agentTypes.js'
import { isJsonObject } from './isJsonObject.js'

/** Leaves of each record what the dotted paths lead to, with its id; everything where there is no path. */
export function pickPaths<T extends object>(
  records: readonly T[],
  paths: readonly string[],
): (T | JsonObject)[] {
  if (paths.length === 0) return [...records]
  const split = [...new Set(['id', ...paths])].map((path) => path.split('.'))
  return records.map((record) => {
    const picked: JsonObject = {}
    for (const path of split) copyPath(record, picked, path)
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
