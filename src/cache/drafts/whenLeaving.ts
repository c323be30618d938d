/** Calls back when the page is hidden or left, which may be its last moment; returns what ends that. */
export function whenLeaving(action: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined
  const events = new AbortController()
  const { signal } = events
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') action()
  }
  document.addEventListener('visibilitychange', onVisibility, { signal })
  window.addEventListener('pagehide', action, { signal })
  return () => events.abort()
}
