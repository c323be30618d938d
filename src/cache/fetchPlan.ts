import { monotonicNow } from './monotonicNow.js'

/** Plans the GETs of one conversation: one under way at most, and one waiting at most. */
export interface FetchPlan {
  /** Asks for a GET, at once or in so many milliseconds. A sooner wish replaces a later one. */
  request: (delayMs?: number) => void
  /** Asks for a GET because of something that was pushed: not sooner than 5 s after the last, or 5 times what that took, 30 s at most. */
  requestSpaced: () => void
  /** Notes that a GET begins; returns the number by which its end is told. */
  begin: () => number
  /**
   * Notes how a GET ended, unless another has begun since. One that failed is tried again later, unless trying is
   * hopeless. Returns false for an end that came too late to count.
   *
   * @param patienceMs how long the server has asked not to be asked: nothing goes out before
   */
  end: (run: number, outcome: FetchOutcome, patienceMs?: number) => boolean
  close: () => void
}

/** `hopeless`: the server has refused, or nobody wants the answer any more. */
export type FetchOutcome = 'done' | 'failed' | 'hopeless'

/** First wait after a failed GET, doubled each time, and the longest. */
const RETRY_MS = { first: 2_000, most: 15_000 }
/** Pushes must not make a busy server busier: so long between two GETs that they ask for, or so many times what one takes. */
const SPACING = { leastMs: 5_000, durations: 5, mostMs: 30_000 }

/** Makes a plan. @param start starts a GET, which then calls `begin` and `end` */
export function createFetchPlan(start: () => void): FetchPlan {
  let runs = 0
  let isRunning = false
  let isClosed = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When a GET is wanted, whatever was pushed. */
  let wantedAt = Infinity
  /** Pushes want one. */
  let isSpacedWanted = false
  let notBefore = -Infinity
  let last = { began: -Infinity, tookMs: 0 }

  const spacedAt = () => {
    const { leastMs, durations, mostMs } = SPACING
    return last.began + last.tookMs + Math.min(Math.max(leastMs, durations * last.tookMs), mostMs)
  }
  const nextAt = () => {
    // one that is wanted anyway does for the pushes too
    const at = isSpacedWanted && wantedAt === Infinity ? spacedAt() : wantedAt
    return Math.max(at, notBefore)
  }
  const forget = () => {
    wantedAt = Infinity
    isSpacedWanted = false
  }
  const run = () => {
    forget()
    start()
  }
  /** Sets the timer anew. While a GET runs there is none: its end sets it. */
  const arm = () => {
    clearTimeout(timer)
    const at = nextAt()
    if (isClosed || isRunning || at === Infinity) return
    timer = setTimeout(run, Math.max(0, at - monotonicNow()))
  }
  const request = (delayMs = 0) => {
    wantedAt = Math.min(wantedAt, monotonicNow() + delayMs)
    arm()
  }
  return {
    request,
    requestSpaced() {
      if (isSpacedWanted) return
      isSpacedWanted = true
      arm()
    },
    begin() {
      isRunning = true
      clearTimeout(timer)
      // what is due is served by this one, whoever has started it
      if (nextAt() <= monotonicNow()) forget()
      last = { began: monotonicNow(), tookMs: last.tookMs }
      return ++runs
    },
    end(number, outcome, patienceMs = 0) {
      if (number !== runs) return false
      const now = monotonicNow()
      notBefore = now + patienceMs
      isRunning = false
      last = { ...last, tookMs: now - last.began }
      failures = outcome === 'failed' ? failures + 1 : 0
      if (outcome === 'failed') {
        // whoever waited for the end waits on: one that fails is not asked at once
        if (wantedAt <= now) wantedAt = Infinity
        request(Math.min(RETRY_MS.first * 2 ** (failures - 1), RETRY_MS.most))
      } else arm()
      return true
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
