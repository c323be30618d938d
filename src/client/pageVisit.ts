import type { Track } from './analyticsTypes.js'

/** The page's own events: its first, heartbeats while it is seen, and how long it was when it is hidden. */
export interface PageVisit {
  start: () => void
  stop: () => void
}

interface PageVisitConfig {
  track: Track
  flush: () => void
  now: () => number
}

const HEARTBEAT_MS = 60_000

/** Follows the page from `start` to `stop`. */
export function createPageVisit({ track, flush, now }: PageVisitConfig): PageVisit {
  let isAnnounced = false
  let heartbeat: ReturnType<typeof setInterval> | undefined
  let seenSince: number | undefined

  const rest = () => {
    clearInterval(heartbeat)
    heartbeat = undefined
  }
  const onChange = () => {
    if (document.visibilityState !== 'hidden') {
      seenSince ??= now()
      heartbeat ??= setInterval(() => track('__user_heartbeat_event__'), HEARTBEAT_MS)
      return
    }
    rest()
    if (seenSince !== undefined) track('__session_duration_event__', { sessionDuration: now() - seenSince })
    seenSince = undefined
    // the page may go at any moment
    flush()
  }
  return {
    start() {
      document.addEventListener('visibilitychange', onChange)
      onChange()
      if (!isAnnounced) track('__initialization_event__', { referrer: document.referrer })
      isAnnounced = true
    },
    stop() {
      // there is none in Node
      if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', onChange)
      rest()
      flush()
    },
  }
}
