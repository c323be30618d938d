import { PATIENCE_MS } from './patience.js'
import { wait } from './wait.js'

/** Resolves to true as soon as the check holds, and to false when it does not within so many milliseconds. */
export async function waitUntil(
  check: () => boolean | Promise<boolean>,
  patienceMs: number = PATIENCE_MS,
): Promise<boolean> {
  const end = Date.now() + patienceMs
  for (;;) {
    if (await check()) return true
    if (Date.now() > end) return false
    await wait(10)
  }
}
