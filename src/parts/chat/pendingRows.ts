import type { MessageRow } from '../../cache/rows.js'

/** What the user sent and the server has not confirmed: it stands at the end. */
export function pendingRows(rows: readonly MessageRow[]): readonly MessageRow[] {
  return rows.slice(rows.findLastIndex(({ delivery }) => delivery === undefined) + 1)
}
