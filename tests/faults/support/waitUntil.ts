import { wait } from './wait.js'

/** Resolves to true as soon as the check holds, and to false when it does not within so many milliseconds. */
export async function waitUntil(check: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  const end = Date.now() + ms
  for (;;) {
    if (await check()) return true
    if (Date.now() > end) return false
    await wait(10)
  }
}
