import { isJsonObject } from '../isJsonObject.js'

/** JSON that is the same for equal values, whatever the order of their keys: a key for maps. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, item: unknown) =>
    isJsonObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  )
}
