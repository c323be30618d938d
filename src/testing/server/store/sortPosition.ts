import type { SortKey } from './readSort.js'
import { valuesAt } from './valuesAt.js'

/** Where a record stands in a sort order: its value for each key, `null` where it has none. */
export function sortPosition(record: unknown, keys: readonly SortKey[]): unknown[] {
  return keys.map(({ path }) => valuesAt(record, path)[0] ?? null)
}
