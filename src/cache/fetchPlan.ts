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
   * @param patienceMs how long the server has asked not to be asked: nothing goes out before, for a minute at most
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

const LONGEST_PATIENCE_MS = 60_000

/** Makes a plan. @param start starts a GET, which then calls `begin` and `end` */
export function createFetchPlan(start: () => void): FetchPlan {
  let runs = 0
  let isRunning = false
  let waiting: 'now' | 'spaced' | undefined
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = Infinity
  let isSpaced = false
  let isClosed = false
  let notBefore = -Infinity
  let last = { began: -Infinity, tookMs: 0 }

  const spacedDelay = () => {
    const { leastMs, durations, mostMs } = SPACING
    const spacing = Math.min(Math.max(leastMs, durations * last.tookMs), mostMs)
    return Math.max(0, last.began + last.tookMs + spacing - monotonicNow())
  }
  const run = () => {
    timer = undefined
    dueAt = Infinity
    // the server may have asked for patience since, and another GET may have run
    if (!isRunning && notBefore > monotonicNow()) plan(0, isSpaced)
    else if (!isRunning && isSpaced && spacedDelay() > 0) requestSpaced()
    else if (!isRunning) start()
    else waiting = isSpaced ? (waiting ?? 'spaced') : 'now'
  }
  const plan = (wantedMs: number, spaced: boolean) => {
    const delayMs = Math.max(wantedMs, notBefore - monotonicNow())
    const due = monotonicNow() + delayMs
    if (isClosed || (timer !== undefined && due >= dueAt)) return
    clearTimeout(timer)
    dueAt = due
    isSpaced = spaced
    timer = setTimeout(run, delayMs)
  }
  const request = (delayMs = 0) => plan(delayMs, false)
  const requestSpaced = () => plan(spacedDelay(), true)
  return {
    request,
    requestSpaced,
    begin() {
      isRunning = true
      waiting = undefined
      last = { began: monotonicNow(), tookMs: last.tookMs }
      return ++runs
    },
    end(number, outcome, patienceMs = 0) {
      if (number !== runs) return false
      notBefore = monotonicNow() + Math.min(patienceMs, LONGEST_PATIENCE_MS)
      isRunning = false
      last = { ...last, tookMs: monotonicNow() - last.began }
      failures = outcome === 'failed' ? failures + 1 : 0
      if (outcome === 'failed') request(Math.min(RETRY_MS.first * 2 ** (failures - 1), RETRY_MS.most))
      else if (waiting === 'now') request()
      else if (waiting === 'spaced') requestSpaced()
      return true
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
