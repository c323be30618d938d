import { wait } from '../../support/wait.js'
import type { Direction, Toxic } from '../proxyTypes.js'

interface Blackhole {
  /** Ends the connection after so long, as toxiproxy's `timeout` does; for ever unless given. */
  ms?: number | undefined
  direction?: Direction | 'both' | undefined
}

/**
 * Bytes and hang-ups vanish, and the connection stays: neither side learns of it. A connection that it was
 * put on is lost for good, also after the toxic is gone, as behind a router that forgot it; later ones are well.
 */
export function blackhole({ ms, direction = 'both' }: Blackhole = {}): Toxic {
  return {
    name: 'blackhole',
    direction,
    attach({ close, ended }) {
      if (ms !== undefined) void wait(ms, ended).then(close)
      return {
        pass: () => [],
        end: () => new Promise(() => undefined),
        isStuck: () => true,
      }
    },
  }
}
