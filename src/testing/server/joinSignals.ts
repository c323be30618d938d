/**
 * A signal that aborts with the first of several, and a function that lets go of them. `AbortSignal.any` refuses signals of
 * another realm, which is what a test with a simulated DOM has beside Node's own.
 */
export function joinSignals(signals: readonly AbortSignal[]): { signal: AbortSignal; release: () => void } {
  const joined = new AbortController()
  const abort = () => joined.abort()
  for (const signal of signals) {
    if (signal.aborted) joined.abort()
    signal.addEventListener('abort', abort)
  }
  return {
    signal: joined.signal,
    release: () => signals.forEach((signal) => signal.removeEventListener('abort', abort)),
  }
}
