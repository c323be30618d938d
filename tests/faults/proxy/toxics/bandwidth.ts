import { wait } from '../../support/wait.js'
import type { Direction, Toxic } from '../proxyTypes.js'

interface Bandwidth {
  bytesPerSecond: number
  direction?: Direction | 'both' | undefined
}

/** So many slices go out in a second. */
const SLICES_PER_SECOND = 50

/** A line that carries only so much. */
export function bandwidth({ bytesPerSecond, direction = 'both' }: Bandwidth): Toxic {
  const slice = Math.max(1, Math.floor(bytesPerSecond / SLICES_PER_SECOND))
  return {
    name: 'bandwidth',
    direction,
    attach: ({ ended }) => ({
      async *pass({ bytes }) {
        for (let at = 0; at < bytes.length; at += slice) {
          const piece = bytes.subarray(at, at + slice)
          await wait((piece.length / bytesPerSecond) * 1000, ended)
          yield piece
        }
      },
    }),
  }
}
