import { onTestFinished, vi } from 'vitest'

const BATCH_EVERY_MS = 1_000

/** Makes the time between two batches of events the shortest, until the test is over. */
export function hurryBatches(): void {
  const { setTimeout: wait } = globalThis
  vi.stubGlobal('setTimeout', (action: () => void, ms?: number, ...rest: []) =>
    wait(action, ms === BATCH_EVERY_MS ? 0 : ms, ...rest),
  )
  onTestFinished(() => void vi.unstubAllGlobals())
}
