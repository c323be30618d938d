'use client'
import { useSyncExternalStore } from 'react'

/** True while the page is being printed: what is in the page only while in sight is all there on paper. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false)
}

// where nothing is ever painted, as in a test of an app in jsdom, there are no media
const printed = () => (typeof window.matchMedia === 'undefined' ? undefined : window.matchMedia('print'))

const isPrinting = () => printed()?.matches ?? false

function subscribe(listener: () => void): () => void {
  const media = printed()
  media?.addEventListener('change', listener)
  return () => media?.removeEventListener('change', listener)
}
