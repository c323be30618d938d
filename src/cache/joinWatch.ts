/** Tells when a room may be taken for joined, and when a GET must follow. */
export interface JoinWatch {
  /** Resolves when the join took effect, or can be waited for no longer. */
  whenJoined: () => Promise<void>
  onJoin: () => void
  onAcknowledged: () => void
  /** Notes that a GET starts. */
  onFetch: () => void
  close: () => void
}

interface JoinWatchConfig {
  /** What was pushed before now may have been missed: a GET is due in so many milliseconds. */
  onGap: (delayMs: number, isReturn: boolean) => void
  random: () => number
}

/** A GET waits for the room for so long, and goes out regardless. */
const JOIN_WAIT_MS = 1_000
/** A server that acknowledges does so within this, nearly always. */
const ACKNOWLEDGE_MS = 100
/** The join of a server that doesn't takes effect at a time unknown: one more GET finds what was pushed until then. */
const CONFIRM_MS = { least: 1_000, spread: 1_000 }
/** The clients of a server that came back ask for what they missed within this, not all at once. */
const RETURN_SPREAD_MS = 500

/** Watches the joins of one room. */
export function createJoinWatch({ onGap, random }: JoinWatchConfig): JoinWatch {
  let joins = 0
  let fetches = 0
  let effective = false
  let fetchedSinceJoin = false
  const waiting = new Set<() => void>()
  const timers = new Set<ReturnType<typeof setTimeout>>()

  const release = () => {
    waiting.forEach((resolve) => resolve())
    waiting.clear()
  }
  const clearTimers = () => {
    timers.forEach((timer) => clearTimeout(timer))
    timers.clear()
  }
  const later = (delayMs: number, action: () => void) => timers.add(setTimeout(action, delayMs))
  const assumeEffective = () => {
    effective = true
    release()
  }

  return {
    whenJoined() {
      if (effective) return Promise.resolve()
      return new Promise((resolve) => {
        waiting.add(resolve)
        // a room that can't be had now is not waited for again before it is
        later(JOIN_WAIT_MS, assumeEffective)
      })
    },
    onJoin() {
      clearTimers()
      joins += 1
      effective = false
      fetchedSinceJoin = false
      later(ACKNOWLEDGE_MS, assumeEffective)
      later(CONFIRM_MS.least + random() * CONFIRM_MS.spread, () => onGap(0, false))
      if (joins > 1) onGap(random() * RETURN_SPREAD_MS, true)
      else if (fetches > 0) onGap(ACKNOWLEDGE_MS, false)
    },
    onAcknowledged() {
      clearTimers()
      assumeEffective()
      if (fetchedSinceJoin) onGap(0, false)
    },
    onFetch() {
      fetches += 1
      fetchedSinceJoin = true
    },
    close() {
      clearTimers()
      release()
    },
  }
}
