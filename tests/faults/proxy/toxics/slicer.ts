import { wait } from '../../support/wait.js'
import type { Direction, Toxic } from '../proxyTypes.js'

interface Slicer {
  averageBytes: number
  delayMs?: number | undefined
  direction?: Direction | 'both' | undefined
}

/** Bytes arrive in small pieces of random sizes, each a read of its own. */
export function slicer({ averageBytes, delayMs = 0, direction = 'both' }: Slicer): Toxic {
  return {
    name: 'slicer',
    direction,
    attach: ({ random, ended }) => ({
      async *pass({ bytes }) {
        let at = 0
        while (at < bytes.length) {
          const size = random.int(1, 2 * averageBytes - 1)
          yield bytes.subarray(at, at + size)
          at += size
          await wait(delayMs, ended)
        }
      },
    }),
  }
}
