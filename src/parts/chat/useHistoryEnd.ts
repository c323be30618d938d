'use client'
import { useState } from 'react'
import type { MessageRow } from '../../cache/rows.js'

/** How many rows are kept in normal flow, and how many there may be before those above become history. */
const IN_FLOW = { least: 16, most: 32 }

/**
 * How many rows, from the first, are history: drawn only while they are in sight. The rest is in normal flow, so that
 * what streams in is laid out by the browser alone.
 *
 * A row that becomes history is taken out of the flow: only while the reader is at the end, far from it.
 */
export function useHistoryEnd(rows: readonly MessageRow[], isAtEnd: boolean): number {
  const [first, setFirst] = useState<{ key: string | undefined; place: number }>({ key: undefined, place: 0 })
  const place = placeOf(rows, first)
  const end = isAtEnd && rows.length - place > IN_FLOW.most ? rows.length - IN_FLOW.least : place
  const key = end === 0 ? undefined : rows[end]?.key
  if (key !== first.key) setFirst({ key, place: end })
  return end
}

/** Where the first row in flow stands now. If it is gone: about where it stood. */
function placeOf(rows: readonly MessageRow[], first: { key: string | undefined; place: number }): number {
  if (first.key === undefined) return 0
  // from the end, where it is
  const place = rows.findLastIndex(({ key }) => key === first.key)
  return place === -1 ? Math.max(0, Math.min(first.place, rows.length - IN_FLOW.least)) : place
}
