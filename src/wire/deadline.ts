import { AbortError, TimeoutError, type Base44Error } from './errors.js'

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
 * Runs a request under one signal that fires on the caller's abort or when time is up, and rejects at that moment
 * with {@link AbortError} or {@link TimeoutError}; any other failure is passed on.
 */
export async function withDeadline<T>(
  deadline: Deadline,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, timeoutMs, method, url } = deadline
  const name = `${method} ${url}`
  const aborted = (sent: string) =>
    new AbortError(`${name} was ${sent}aborted`, { method, url, cause: signal?.reason })
  if (signal?.aborted) throw aborted('not sent, but ')
  const controller = new AbortController()
  let abort = () => {}
  let expire = abort
  // not every `fetch` that an app gives us heeds its signal, nor has every `AbortController` a reason
  const ended = new Promise<never>((_, reject) => {
    const end = (error: Base44Error) => {
      reject(error)
      controller.abort(error)
    }
    abort = () => end(aborted(''))
    expire = () => end(new TimeoutError(`${name} got no answer within ${timeoutMs} ms`, { method, url }))
  })
  const timer = Number.isFinite(timeoutMs)
    ? setTimeout(expire, Math.min(timeoutMs, LONGEST_TIMER_MS))
    : undefined
  signal?.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([ended, run(controller.signal)])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
