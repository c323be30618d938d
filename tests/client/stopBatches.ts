import { onTestFinished, vi } from 'vitest'

/** Stops the time between two batches of events until the test is over; gives what lets the next one go. */
export function stopBatches() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  return () => vi.advanceTimersByTimeAsync(1_000)
}
