import type { TabLocks } from './tabLocks.js'

/** A tab that hangs must not keep the others from going on. */
const LONGEST_MS = 10_000

/** Runs while no other tab of the browser runs under the same name; where there are no locks, or it takes too long, at once. */
export async function onceAmongTabs<T>(
  locks: TabLocks | undefined,
  name: string,
  run: () => Promise<T>,
): Promise<T> {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), LONGEST_MS)
  const release = await locks?.hold(name, waiting.signal).catch(() => undefined)
  clearTimeout(timer)
  try {
    return await run()
  } finally {
    release?.()
  }
}
