import { AbortError, TimeoutError } from './errors.js'

/** What a deadline watches, and how it names the request in its errors. */
export interface Deadline {
  /** The caller's own wish to stop. */
  signal?: AbortSignal | undefined
  /** Milliseconds for the whole exchange, body included; `Infinity` waits for ever. */
  timeoutMs: number
  method: string
  url: string
}

/** A timer can't be set for longer: it would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * Runs a request under one signal that fires on the caller's abort or when time is up, and tells the two apart:
 * rejects with {@link AbortError} or {@link TimeoutError}; any other failure is passed on.
 */
export async function withDeadline<T>(
  deadline: Deadline,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, timeoutMs, method, url } = deadline
  const controller = new AbortController()
  let timedOut = false
  const abort = () => controller.abort()
  const timer = Number.isFinite(timeoutMs)
    ? setTimeout(() => {
        timedOut = true
        abort()
      }, Math.min(timeoutMs, LONGEST_TIMER_MS))
    : undefined
  // not every `fetch` that an app gives us heeds its signal
  const ended = new Promise<never>((_, reject) =>
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as DOMException)),
  )
  signal?.addEventListener('abort', abort, { once: true })
  try {
    if (signal?.aborted) throw new AbortError(`${method} ${url} was not sent: its signal had been aborted`)
    return await Promise.race([run(controller.signal), ended])
  } catch (cause) {
    if (timedOut) {
      throw new TimeoutError(`${method} ${url} got no answer within ${timeoutMs} ms`, { cause, method, url })
    }
    if (signal?.aborted && !(cause instanceof AbortError)) {
      throw new AbortError(`${method} ${url} was aborted`, { cause, method, url })
    }
    throw cause
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
