import { rst } from '../proxy/toxics/rst.js'
import { waitUntil } from '../support/waitUntil.js'
import { lines } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The socket breaks at some byte of what it brings, once or more, while the agent answers. */
export const cutMidStream: Scenario = {
  name: 'cut-mid-stream',
  rows: [1],
  promise: 'keeps what is shown and gets the rest when the socket breaks at any byte',
  async play(world, random) {
    const times = random.int(1, 3)
    for (let time = 0; time < times; time += 1) {
      world.proxy.rule({ match: lines.socket, action: rst({ afterBytes: random.magnitude(1, 40_000) }) })
    }
    const viewer = await openLoaded(world)
    const resets = () => world.proxy.log.filter(({ event }) => event === 'reset').length
    // one that broke before it was there is no news
    const before = resets()
    for (let turn = 0; turn < 3 && resets() === before; turn += 1) {
      if (random.chance(0.5)) viewer.send(`question ${turn}`)
      else await world.ask(`question ${turn}`)
      await world.idle()
    }
    const isTold = () => resets() === before || viewer.connections().includes('reconnecting')
    world.check(await waitUntil(isTold), 'a broken socket was not told of')
  },
}
