import type { Switches } from '../../../src/testing/server/switchTypes.js'
import type { Random } from '../support/random.js'
import type { World } from '../world/worldTypes.js'

/** A fault, or a family of them, as it is played. What is wrong then, the common checks find. */
export interface Scenario {
  name: string
  /** Rows of FAULTS.md. */
  rows: readonly number[]
  /** What must hold, as a sentence that goes on from "the kit". */
  promise: string
  play: (world: World, random: Random) => Promise<void>
  /** What the fault needs; the rest is chosen by chance. */
  switches?: Partial<Switches>
  /** socket.io's, in ms. */
  pings?: { pingInterval: number; pingTimeout: number }
  /** The server's clock goes so many milliseconds wrong, by now; asked of each world anew. */
  skew?: (random: Random) => () => number
  /** Too slow for `npm test`. */
  isSlow?: boolean
}
