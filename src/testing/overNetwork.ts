import { nextTask } from './nextTask.js'
import type { TestNetwork } from './TestNetwork.js'

/**
 * Runs an exchange over the network: it fails with a `TypeError`, as `fetch` does, when the network is down or goes down
 * meanwhile, and with the signal's reason when that aborts. What the server has begun it finishes all the same.
 */
export async function overNetwork<T>(
  network: TestNetwork,
  signal: AbortSignal | null | undefined,
  exchange: () => Promise<T>,
): Promise<T> {
  await nextTask()
  // The reason of an aborted signal is whatever the caller said it is, as with `fetch`.
  if (signal?.aborted) throw signal.reason
  if (!network.isUp) throw new TypeError('Failed to fetch')
  const release: (() => void)[] = []
  const broken = new Promise<never>((_, reject) => {
    release.push(network.onChange(() => reject(new TypeError('Failed to fetch'))))
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as with `fetch`, the reason is the caller's
    const onAbort = () => reject(signal?.reason)
    signal?.addEventListener('abort', onAbort)
    release.push(() => signal?.removeEventListener('abort', onAbort))
  })
  try {
    return await Promise.race([exchange(), broken])
  } finally {
    for (const stop of release) stop()
  }
}
