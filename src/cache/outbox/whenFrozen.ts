/** Calls back when the page is left, for good or into the browser's cache, and when it comes back from there. */
export function whenFrozen(freeze: () => void, thaw: () => void): () => void {
  if (typeof window === 'undefined' || typeof window.addEventListener !== 'function') return () => undefined
  const events = new AbortController()
  const { signal } = events
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) thaw()
  }
  window.addEventListener('pagehide', freeze, { signal })
  window.addEventListener('pageshow', onPageShow, { signal })
  return () => events.abort()
}
