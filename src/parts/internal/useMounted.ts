'use client'
import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** False on the server and while hydrating, then true: for what only a browser can know. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}
