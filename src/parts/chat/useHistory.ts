'use client'
import { useState } from 'react'
import type { MessageRow } from '../../cache/rows.js'

/** The rows that are drawn only while they are in sight. */
export interface History {
  rows: readonly MessageRow[]
  /** Whether the last change put rows before all others. */
  isPrepended: boolean
}

/** The first rows of a list, as an array that stays the same until one of them changes. */
export function useHistory(rows: readonly MessageRow[], end: number): History {
  const [history, setHistory] = useState<History>(() => ({ rows: rows.slice(0, end), isPrepended: false }))
  if (startsWith(rows, history.rows, end)) return history
  const next = rows.slice(0, end)
  const changed = { rows: next, isPrepended: isPrepended(history.rows, next) }
  setHistory(changed)
  return changed
}

/** Pointers only: some microseconds for ten thousand. */
function startsWith(rows: readonly MessageRow[], known: readonly MessageRow[], end: number): boolean {
  if (known.length !== end) return false
  for (let place = 0; place < end; place += 1) if (known[place] !== rows[place]) return false
  return true
}

function isPrepended(before: readonly MessageRow[], after: readonly MessageRow[]): boolean {
  const first = before[0]
  return (
    first !== undefined &&
    after[0]?.key !== first.key &&
    after[after.length - before.length]?.key === first.key
  )
}
