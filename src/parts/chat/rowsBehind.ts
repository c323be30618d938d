import type { MessageRow } from '../../cache/rows.js'
import { lastAsked } from './lastAsked.js'

/**
 * What stands behind a message of the user's, by its key; without one, all. Looked for from the end, so that the length
 * of a thread costs nothing. Where that message is gone, what stands behind the last.
 */
export function rowsBehind(rows: readonly MessageRow[], asked: string | undefined): readonly MessageRow[] {
  if (asked === undefined) return rows
  const find = (wanted: string | undefined) => rows.findLastIndex(({ key }) => key === wanted)
  const place = find(asked)
  return rows.slice((place < 0 ? find(lastAsked(rows)) : place) + 1)
}
