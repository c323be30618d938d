'use client'
import { useSyncExternalStore } from 'react'

const LOOK_EVERY_MS = 30_000

/**
 * What the clock says, as much of it as is read: renders when that changes, half a minute late at most.
 *
 * @param read gives the same for as long as nothing is to change, such as the day
 */
export function useClock<Reading extends string | number>(read: () => Reading): Reading {
  return useSyncExternalStore(subscribe, read, read)
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
