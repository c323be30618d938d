import { wait } from '../../support/wait.js'
import type { Direction, Toxic } from '../proxyTypes.js'

interface Rst {
  /** Resets once so many bytes have passed; 0, which is at once, unless said otherwise. */
  afterBytes?: number | undefined
  direction?: Direction | undefined
}

/** The other side has read what was sent, after so long. */
const READ_MS = 10

/** The connection breaks with an RST, at a byte of choice. */
export function rst({ afterBytes = 0, direction = 'down' }: Rst = {}): Toxic {
  return {
    name: 'rst',
    direction,
    attach({ reset, ended }) {
      let left = afterBytes
      return {
        async *pass({ bytes }) {
          if (left > 0) {
            yield bytes.subarray(0, left)
            // a reset that comes together with bytes is read as a hang-up, or eats them
            if (left <= bytes.length) await wait(READ_MS, ended)
          }
          left -= bytes.length
          if (left <= 0) reset()
        },
      }
    },
  }
}
