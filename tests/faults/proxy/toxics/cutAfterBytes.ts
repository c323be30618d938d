import type { Direction, Toxic } from '../proxyTypes.js'

interface CutAfterBytes {
  bytes: number
  direction?: Direction | undefined
}

/** So many bytes pass, then the connection is closed in good order: toxiproxy's `limit_data`. */
export function cutAfterBytes({ bytes: limit, direction = 'down' }: CutAfterBytes): Toxic {
  return {
    name: 'cutAfterBytes',
    direction,
    attach({ close }) {
      let left = limit
      return {
        *pass({ bytes }) {
          const passed = bytes.subarray(0, Math.max(0, left))
          left -= bytes.length
          if (passed.length > 0) yield passed
          if (left <= 0) close()
        },
      }
    },
  }
}
