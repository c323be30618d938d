import { wait } from '../../support/wait.js'
import type { Direction, Toxic } from '../proxyTypes.js'

interface Latency {
  ms: number
  /** Up to so much more or less. */
  jitterMs?: number | undefined
  direction?: Direction | 'both' | undefined
}

/** Bytes arrive later, in their order; what came together arrives together. */
export function latency({ ms, jitterMs = 0, direction = 'both' }: Latency): Toxic {
  return {
    name: 'latency',
    direction,
    attach: ({ random, ended }) => ({
      async *pass({ bytes, arrivedAt }) {
        const due = arrivedAt + ms + jitterMs * (2 * random.next() - 1)
        await wait(Math.max(0, due - performance.now()), ended)
        yield bytes
      },
    }),
  }
}
