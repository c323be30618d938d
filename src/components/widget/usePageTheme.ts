'use client'
import { useCallback, useSyncExternalStore } from 'react'

/** The theme that the page has about an element, as the kit's styles would see it if they could look out of a shadow root. */
export function usePageTheme(container: Element): 'light' | 'dark' | 'system' {
  const subscribe = useCallback(
    (listener: () => void) => {
      const observer = new MutationObserver(listener)
      for (let element: Element | null = container; element; element = element.parentElement) {
        observer.observe(element, { attributes: true, attributeFilter: ['class', 'data-theme'] })
      }
      return () => observer.disconnect()
    },
    [container],
  )
  return useSyncExternalStore(subscribe, () => {
    if (container.closest('.dark, [data-theme="dark"]')) return 'dark'
    return container.closest('.light, [data-theme="light"]') ? 'light' : 'system'
  })
}
