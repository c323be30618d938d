/** A page that was hidden for less than this has missed nothing that the socket would not bring. */
const HIDDEN_MS = 5_000

/** What the page tells those who keep data fresh. */
export interface PageListener {
  /** The page may have been cut off: it came online, came back from the browser's cache, or was hidden for over 5 s. */
  onReturn: () => void
  /** The browser went on- or offline. */
  onOnlineChange: () => void
  /** The page was hidden or shown. */
  onVisibilityChange?: (() => void) | undefined
}

/** Watches the page; where there is none, does nothing. Returns what ends it. */
export function watchPage(listener: PageListener, now: () => number): () => void {
  if (typeof window === 'undefined') return () => undefined
  let hiddenAt: number | undefined
  const events = new AbortController()
  const { signal } = events
  const onVisibility = () => {
    listener.onVisibilityChange?.()
    if (document.visibilityState === 'hidden') hiddenAt = now()
    else if (hiddenAt !== undefined && now() - hiddenAt > HIDDEN_MS) listener.onReturn()
  }
  const onOnline = () => {
    listener.onOnlineChange()
    listener.onReturn()
  }
  const onPageShow = (event: PageTransitionEvent) => {
    if (event.persisted) listener.onReturn()
  }
  document.addEventListener('visibilitychange', onVisibility, { signal })
  window.addEventListener('online', onOnline, { signal })
  window.addEventListener('offline', listener.onOnlineChange, { signal })
  window.addEventListener('pageshow', onPageShow, { signal })
  return () => events.abort()
}

/** False only where a browser says that it has no network. */
export function isOnline(): boolean {
  return typeof navigator === 'undefined' || !('onLine' in navigator) || navigator.onLine
}

/** False only where a page is hidden. */
export function isVisible(): boolean {
  return typeof document === 'undefined' || document.visibilityState === 'visible'
}
