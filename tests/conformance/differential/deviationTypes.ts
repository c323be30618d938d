import type { Case } from './caseTypes.js'
import type { Environment, Exchange } from './exchangeTypes.js'

/** A difference that is meant. The three sentences stand in CONTRIBUTING.md too. */
export interface Deviation {
  id: string
  sdk: string
  ours: string
  why: string
  /** The editions that do so. Default: all. */
  versions?: readonly string[]
  /** Where it is met. Default: everywhere. */
  environments?: readonly Environment[]
  /** Turns what the SDK did into what ours does, in whichever case. Without it, the cases that name the row do that. */
  change?: (exchange: Exchange, of: { entry: Case; environment: Environment }) => Exchange
}
