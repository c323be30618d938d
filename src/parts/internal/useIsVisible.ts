'use client'
import { useSyncExternalStore } from 'react'

/** Whether the page can be seen: false in a tab behind others, and on a server. */
export function useIsVisible(): boolean {
  return useSyncExternalStore(subscribe, isVisible, () => false)
}

const isVisible = () => document.visibilityState === 'visible'

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}
