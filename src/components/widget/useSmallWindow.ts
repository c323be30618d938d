'use client'
import { useCallback, useSyncExternalStore } from 'react'

const SMALL = '(max-width: 480px)'

/** Whether the window is one in which a panel has to have all of it. */
export function useSmallWindow(): boolean {
  const subscribe = useCallback((listener: () => void) => {
    const query = windowQuery()
    query?.addEventListener('change', listener)
    return () => query?.removeEventListener('change', listener)
  }, [])
  return useSyncExternalStore(
    subscribe,
    () => windowQuery()?.matches === true,
    () => false,
  )
}

/** A test of an app in jsdom has none. */
function windowQuery(): MediaQueryList | undefined {
  return typeof window.matchMedia === 'function' ? window.matchMedia(SMALL) : undefined
}
