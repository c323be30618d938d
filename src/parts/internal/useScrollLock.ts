'use client'
import { useLayoutEffect } from 'react'

/** Keeps the page behind a dialog where it is, by classes alone: a strict CSP refuses styles that a script writes. */
export function useScrollLock(isLocked = true) {
  useLayoutEffect(() => {
    if (!isLocked) return
    const page = document.documentElement
    // where there was a scrollbar its room is kept, so that nothing moves
    const names = window.innerWidth > page.clientWidth ? ['b44-locked', 'b44-gutter'] : ['b44-locked']
    // what another dialog has locked is that one's to unlock
    const added = names.filter((name) => !page.classList.contains(name))
    page.classList.add(...added)
    return () => page.classList.remove(...added)
  }, [isLocked])
}
