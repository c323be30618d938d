import { NetworkError } from '../wire/errors.js'
import type * as rareModules from './rareModules.js'

/** What few pages need at their start. */
export type Rare = typeof rareModules

/** Loads it, with the first use of any of it. Rejects with `NetworkError` when it can't be had. */
export async function loadRare(): Promise<Rare> {
  try {
    return await import('./rareModules.js')
  } catch (cause) {
    throw new NetworkError('Code is missing: was the app redeployed?', {
      cause,
    })
  }
}
