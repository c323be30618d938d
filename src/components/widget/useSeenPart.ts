'use client'
import { useLayoutEffect, type RefObject } from 'react'

/**
 * Tells the styles which part of the window is seen (`--b44-seen-top`, `--b44-seen-height`): a keyboard on the screen
 * lies before the rest, and no unit of CSS knows of it.
 */
export function useSeenPart(ref: RefObject<HTMLElement | null>, isOn: boolean): void {
  useLayoutEffect(() => {
    const element = ref.current
    const { visualViewport: seen } = window
    if (!isOn || !element || !seen) return
    const tell = () => {
      // zoomed in, the reader looks at a part of it by choice
      if (seen.scale > 1.01) return
      element.style.setProperty('--b44-seen-top', `${seen.offsetTop}px`)
      element.style.setProperty('--b44-seen-height', `${seen.height}px`)
    }
    tell()
    seen.addEventListener('resize', tell)
    seen.addEventListener('scroll', tell)
    return () => {
      seen.removeEventListener('resize', tell)
      seen.removeEventListener('scroll', tell)
    }
  }, [ref, isOn])
}
