import type { StoredRecord } from './storeTypes.js'
import { compareValues } from './compareValues.js'
import { valuesAt } from './valuesAt.js'

/**
 * Sorts by `field`, `+field` or `-field`, several separated by commas; dotted paths are fine.
 * Equal records keep their order. The given array stays as it was.
 */
export function sortRecords(records: StoredRecord[], sort: string): StoredRecord[] {
  const keys = sort
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ path: part.replace(/^[+-]/, ''), sign: part.startsWith('-') ? -1 : 1 }))
  return [...records].sort((a, b) => {
    for (const { path, sign } of keys) {
      const order = compareValues(valuesAt(a, path)[0], valuesAt(b, path)[0])
      if (order !== 0) return order * sign
    }
    return 0
  })
}
