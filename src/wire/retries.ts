import type { Clock } from './clock.js'
import { HttpError, NetworkError } from './errors.js'

/** How a request is sent again. */
export interface RetryPlan {
  /** At most so often. */
  retries: number
  clock: Clock
  signal: AbortSignal
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
      if (waitMs === undefined || waitMs > LONGEST_WAIT_MS) throw error
      await pause(waitMs, plan.signal)
      if (plan.signal.aborted) throw error
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
  if (header === undefined) return undefined
  const waitMs = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - clock.now()
  return waitMs >= 0 ? waitMs : undefined
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
