import type { Clock } from './clock.js'
import { HttpError, NetworkError } from './errors.js'

/** How a request is sent again. */
export interface RetryPlan {
  /** At most so often. */
  retries: number
  clock: Clock
  signal: AbortSignal
  /** Milliseconds since the epoch, until which an answer is of use. */
  until: number
  /** False once another user has come: nothing is sent again in their name. */
  isCurrent: () => boolean
}

/** Answers that may be others the next time. */
const PASSING = new Set([408, 429, 500, 502, 503, 504])
const FIRST_WAIT_MS = 300
/** A server that asks for more patience than this is taken at its word: the call fails with what it said. */
const LONGEST_WAIT_MS = 20_000

/** Runs a request again, with back-off and jitter or when `Retry-After` says, while its failure may pass. */
export async function withRetries<T>(plan: RetryPlan, run: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await run()
    } catch (error) {
      const waitMs = failures < plan.retries ? waitAfter(error, failures, plan.clock) : undefined
      // `NaN` and what is endless are no waits
      if (waitMs === undefined || !(waitMs <= LONGEST_WAIT_MS)) throw error
      if (plan.clock.now() + waitMs > plan.until) throw error
      await pause(waitMs, plan.signal)
      if (plan.signal.aborted || !plan.isCurrent()) throw error
    }
  }
}

/** Milliseconds until the next try; `undefined` for a failure that would be the same again. */
function waitAfter(error: unknown, failures: number, clock: Clock): number | undefined {
  const mayPass = error instanceof NetworkError || (error instanceof HttpError && PASSING.has(error.status))
  if (!mayPass) return undefined
  const asked =
    error instanceof HttpError ? retryAfter(error.response?.headers['retry-after'], clock) : undefined
  return asked ?? FIRST_WAIT_MS * 2 ** failures * (0.5 + clock.random() / 2)
}

/** Reads `Retry-After`, in seconds or as a date (RFC 9110, section 10.2.3), into milliseconds. */
function retryAfter(header: string | undefined, clock: Clock): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  const waitMs = Number.isNaN(seconds) ? Date.parse(header) - clock.now() : seconds * 1000
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs)
}

/** Waits, or until the signal fires. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
