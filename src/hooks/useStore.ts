'use client'
import { useSyncExternalStore } from 'react'
import type { ReadonlyStore } from '../wire/store.js'

/**
 * Reads a store and renders again when it changes.
 *
 * @param atFirst what a server renders, and a browser while it takes that over: needed where the store knows something
 *   that the server can't, such as the time, the network or what this browser has kept
 */
export function useStore<T>(store: ReadonlyStore<T>, atFirst?: T): T {
  const getFirst = () => (atFirst === undefined ? store.get() : atFirst)
  return useSyncExternalStore(store.subscribe, store.get, getFirst)
}
