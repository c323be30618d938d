import { wait } from '../../support/wait.js'
import type { Direction, Toxic } from '../proxyTypes.js'

interface SlowClose {
  ms: number
  direction?: Direction | 'both' | undefined
}

/** A hang-up arrives later than it was made: toxiproxy's `slow_close`. */
export function slowClose({ ms, direction = 'both' }: SlowClose): Toxic {
  return {
    name: 'slow_close',
    direction,
    attach: ({ ended }) => ({
      pass: ({ bytes }) => [bytes],
      end: () => wait(ms, ended),
    }),
  }
}
