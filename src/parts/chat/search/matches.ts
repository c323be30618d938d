/** A row in which something was found. */
export interface MatchedRow {
  key: string
  /** Its message's id. */
  id: string
  /** Where it stands among all rows. */
  at: number
  /** How often it was found in it. */
  count: number
  /** How often in the rows before it. */
  before: number
}

/** What was found, the oldest first. */
export interface Matches {
  rows: readonly MatchedRow[]
  total: number
}

/** One of the times that something was found: in which row, and there the how manieth, from 0. */
export interface Match {
  row: MatchedRow
  nth: number
}

export const NO_MATCHES: Matches = { rows: [], total: 0 }

/** Which of all it is, from 1. */
export function placeOf({ row, nth }: Match): number {
  return row.before + nth + 1
}

/** The match of a place, counted from 1 and round and round. */
export function matchAt({ rows, total }: Matches, place: number): Match | null {
  if (total === 0) return null
  const wanted = (((place - 1) % total) + total) % total
  const row = rows.findLast(({ before }) => before <= wanted)
  return row ? { row, nth: wanted - row.before } : null
}

/** The first match from a row on; where there is none, the last before it. */
export function nearestTo({ rows }: Matches, at: number): Match | null {
  const after = rows.find((row) => row.at >= at)
  if (after) return { row: after, nth: 0 }
  const last = rows.at(-1)
  return last ? { row: last, nth: last.count - 1 } : null
}

/** The same match among others, as far as it is still there. */
export function sameIn({ rows }: Matches, match: Match | null): Match | null {
  const row = rows.find(({ key }) => key === match?.row.key)
  return row && match ? { row, nth: Math.min(match.nth, row.count - 1) } : null
}
