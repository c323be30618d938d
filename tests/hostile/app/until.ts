import { nextUpdate } from './nextUpdate.js'

/** A chat that is worth looking at is there long before. */
const PATIENCE_MS = 20_000

/** Resolves to what is found, once it is; to `undefined` when it does not come. */
export async function until<T>(
  find: () => T | null | undefined | false,
  patienceMs = PATIENCE_MS,
): Promise<T | undefined> {
  const end = performance.now() + patienceMs
  while (performance.now() < end) {
    const found = find()
    if (found) return found
    await nextUpdate()
  }
  return undefined
}
