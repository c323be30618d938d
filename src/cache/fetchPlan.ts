/** Plans the GETs of one conversation: one under way at most, and one waiting at most. */
export interface FetchPlan {
  /** Asks for a GET, at once or in so many milliseconds. A sooner wish replaces a later one. */
  request: (delayMs?: number) => void
  /** Notes that a GET begins; returns the number by which its end is told. */
  begin: () => number
  /**
   * Notes how a GET ended, unless another has begun since. One that failed is tried again later, unless trying is
   * hopeless. Returns false for an end that came too late to count.
   */
  end: (run: number, outcome: FetchOutcome) => boolean
  close: () => void
}

/** `hopeless`: the server has refused, or nobody wants the answer any more. */
export type FetchOutcome = 'done' | 'failed' | 'hopeless'

/** First wait after a failed GET, doubled each time, and the longest. */
const RETRY_MS = { first: 2_000, most: 15_000 }

/** Makes a plan. @param start starts a GET, which then calls `begin` and `end` */
export function createFetchPlan(start: () => void): FetchPlan {
  let runs = 0
  let isRunning = false
  let isWaiting = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = Infinity
  let isClosed = false

  const run = () => {
    timer = undefined
    dueAt = Infinity
    if (isRunning) isWaiting = true
    else start()
  }
  const plan: FetchPlan = {
    request(delayMs = 0) {
      const due = Date.now() + delayMs
      if (isClosed || (timer !== undefined && due >= dueAt)) return
      clearTimeout(timer)
      dueAt = due
      timer = setTimeout(run, delayMs)
    },
    begin() {
      isRunning = true
      isWaiting = false
      return ++runs
    },
    end(number, outcome) {
      if (number !== runs) return false
      isRunning = false
      failures = outcome === 'failed' ? failures + 1 : 0
      if (outcome === 'failed') plan.request(Math.min(RETRY_MS.first * 2 ** (failures - 1), RETRY_MS.most))
      else if (isWaiting) plan.request()
      return true
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
  return plan
}
