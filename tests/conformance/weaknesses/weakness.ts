import { describe, expect, it, onTestFinished } from 'vitest'
import { watchRejections } from '../../support/watchRejections.js'
import { recordConsole } from '../differential/recordConsole.js'
import { contenders } from './contenders.js'
import type { Contender, ContenderClient, ContenderConfig } from './contenderTypes.js'
import { happens } from './happens.js'

/** Where a client is watched. */
export interface Watched {
  open: (server: { url: string }, config?: ContenderConfig) => ContenderClient
  /** Waits for what ought to come, and goes on without it when this client is out of patience. */
  hopeFor: (isThere: () => boolean) => Promise<void>
  /** What was written on the console. */
  said: string[]
  /** The rejections that nobody handled. */
  rejections: unknown[]
}

/** A weakness of the published client: the same is done with both, and what is seen then differs. */
export interface Weakness<Seen> {
  observe: (watched: Watched) => Promise<Seen>
  good: Seen
  weak: Seen
  /** Who has it. Default: 0.8.50. */
  by?: readonly Contender[]
}

/** Makes the tests of a weakness. A published client that is cured of it turns them red. */
export function weakness<Seen>(
  title: string,
  { observe, good, weak, by = [contenders.sdk50] }: Weakness<Seen>,
): void {
  describe(title, () => {
    describe.each(by)('$name', (contender) => {
      let seen: Seen | undefined
      it('is weak', async () => {
        seen = await observe(watch(contender))
        expect(seen).toEqual(weak)
      })
      it.fails('does not what ours does', () => expect(seen).toEqual(good))
    })
    it('ours is good', async () => {
      expect(await observe(watch(contenders.ours))).toEqual(good)
    })
  })
}

function watch({ open, patienceMs }: Contender): Watched {
  const { lines: said, stop } = recordConsole()
  onTestFinished(stop)
  return {
    said,
    rejections: watchRejections(),
    hopeFor: (isThere) => happens(isThere, patienceMs),
    open(server, config = {}) {
      const client = open(server, config)
      onTestFinished(() => client.cleanup())
      return client
    },
  }
}
