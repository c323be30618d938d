'use client'
import { useSyncExternalStore } from 'react'
import type { ReadonlyStore } from '../wire/store.js'

/** Reads a store and renders again when it changes. */
export function useStore<T>(store: ReadonlyStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get)
}
