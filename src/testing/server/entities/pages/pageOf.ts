import { pickPaths } from '../../pickPaths.js'
import { canonicalText } from '../../store/canonicalText.js'
import { comparePositions } from '../../store/comparePositions.js'
import { readSort, type SortKey } from '../../store/readSort.js'
import { sortPosition } from '../../store/sortPosition.js'
import type { StoredRecord } from '../../store/storeTypes.js'
import { valuesAt } from '../../store/valuesAt.js'
import type { Page } from './pageTypes.js'
import type { Walk } from './walkTypes.js'
import { writeCursor } from './writeCursor.js'

/** Something to list, with its position in the order: no two have the same. */
interface Entry {
  item: unknown
  position: unknown[]
}

/**
 * The page of a walk that begins after a position. It looks for the position and not for a number of records, so what is
 * inserted or removed meanwhile moves no boundary.
 */
export function pageOf(
  walk: Walk,
  records: readonly StoredRecord[],
  after: readonly unknown[] | undefined,
  limit: number,
): Page<unknown> {
  const { keys, entries } =
    'distinct' in walk.of ? listValues(records, walk.of.distinct) : listRecords(records, walk.of)
  const rest = entries
    .filter(({ position }) => !after || comparePositions(position, after, keys) > 0)
    .sort((a, b) => comparePositions(a.position, b.position, keys))
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  const hasMore = rest.length > page.length
  return {
    items: page.map(({ item }) => item),
    next_cursor: hasMore && last ? writeCursor(walk, last.position) : null,
    has_more: hasMore,
  }
}

function listRecords(
  records: readonly StoredRecord[],
  { sort, fields }: { sort: string; fields: string[] },
): { keys: SortKey[]; entries: Entry[] } {
  const keys = readSort(`${sort},id`)
  const items = pickPaths(records, fields)
  const entries = records.map((record, i) => ({ item: items[i], position: sortPosition(record, keys) }))
  return { keys, entries }
}

/** Each value once, in ascending order; a list gives each of its items. */
function listValues(records: readonly StoredRecord[], field: string): { keys: SortKey[]; entries: Entry[] } {
  const values = records.flatMap((record) => valuesAt(record, field).flat())
  const distinct = new Map(values.map((value) => [canonicalText(value), value]))
  // Objects are all equal in the order of values; their text tells them apart.
  const keys = readSort('value,text')
  return { keys, entries: [...distinct].map(([text, item]) => ({ item, position: [item, text] })) }
}
