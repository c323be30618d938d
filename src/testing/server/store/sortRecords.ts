import { comparePositions } from './comparePositions.js'
import { readSort } from './readSort.js'
import { sortPosition } from './sortPosition.js'

/**
 * Sorts by `field`, `+field` or `-field`, several separated by commas; dotted paths are fine.
 * Equal records keep their order. The given array stays as it was.
 */
export function sortRecords<T>(records: readonly T[], sort: string): T[] {
  const keys = readSort(sort)
  return records
    .map((record) => ({ record, position: sortPosition(record, keys) }))
    .sort((a, b) => comparePositions(a.position, b.position, keys))
    .map(({ record }) => record)
}
