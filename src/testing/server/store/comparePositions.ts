import { compareValues } from './compareValues.js'
import type { SortKey } from './readSort.js'

/** Orders two positions of one sort order. */
export function comparePositions(
  a: readonly unknown[],
  b: readonly unknown[],
  keys: readonly SortKey[],
): number {
  for (const [i, { sign }] of keys.entries()) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order * sign
  }
  return 0
}
