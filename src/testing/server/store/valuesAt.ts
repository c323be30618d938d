import { isJsonObject } from '../isJsonObject.js'

/**
 * The values at a dotted path. An array on the way is looked through, so `items.sku` finds every item's;
 * a path that leads nowhere gives nothing.
 */
export function valuesAt(record: unknown, path: string): unknown[] {
  let found: unknown[] = [record]
  for (const key of path.split('.')) found = found.flatMap((value) => step(value, key))
  return found
}

function step(value: unknown, key: string): unknown[] {
  if (Array.isArray(value)) {
    // The array's own index wins over looking into its items, as in `tags.0`.
    if (/^\d+$/.test(key)) return Number(key) < value.length ? [value[Number(key)]] : []
    return value.flatMap((item) => (isJsonObject(item) ? step(item, key) : []))
  }
  return isJsonObject(value) && Object.hasOwn(value, key) ? [value[key]] : []
}
