/** Plans the GETs of one conversation: one under way at most, and one waiting at most. */
export interface FetchPlan {
  /** Asks for a GET, at once or in so many milliseconds. A sooner wish replaces a later one. */
  request: (delayMs?: number) => void
  begin: () => void
  /** Notes how a GET ended. One that failed is tried again later, unless trying is hopeless. */
  end: (outcome: 'done' | 'failed' | 'hopeless') => void
  /** Nothing is under way, waiting or planned. */
  isSettled: () => boolean
  close: () => void
}

/** First wait after a failed GET, doubled each time, and the longest. */
const RETRY_MS = { first: 2_000, most: 15_000 }

/** Makes a plan. @param start starts a GET, which then calls `begin` and `end` */
export function createFetchPlan(start: () => void): FetchPlan {
  let running = false
  let waiting = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = Infinity
  let closed = false

  const run = () => {
    timer = undefined
    dueAt = Infinity
    if (running) waiting = true
    else start()
  }
  const plan: FetchPlan = {
    request(delayMs = 0) {
      const due = Date.now() + delayMs
      if (closed || (timer !== undefined && due >= dueAt)) return
      clearTimeout(timer)
      dueAt = due
      timer = setTimeout(run, delayMs)
    },
    begin() {
      running = true
      waiting = false
    },
    end(outcome) {
      running = false
      failures = outcome === 'failed' ? failures + 1 : 0
      if (outcome === 'failed') plan.request(Math.min(RETRY_MS.first * 2 ** (failures - 1), RETRY_MS.most))
      else if (waiting) plan.request()
    },
    isSettled: () => !running && !waiting && timer === undefined,
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
  return plan
}
