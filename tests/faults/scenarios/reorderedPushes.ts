import { wait } from '../support/wait.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Pushes overtake each other, come late, or not at all. */
export const reorderedPushes: Scenario = {
  name: 'reordered-pushes',
  rows: [4, 5],
  promise: 'ends with what the server has when pushes come late, in another order or not at all',
  async play(world, random) {
    world.allows.order = true
    world.allows.change = world.switches.DATES !== 'each'
    const viewer = await openLoaded(world)
    world.backend.pushes.add({
      times: Infinity,
      fault() {
        if (random.chance(0.7)) return undefined
        if (random.chance(0.3)) return { kind: 'drop' }
        if (random.chance(0.5)) return { kind: 'overtaken', by: random.int(1, 4) }
        return { kind: 'delay', ms: random.int(1, 300) }
      },
    })
    viewer.send('one')
    if (random.chance(0.5)) await world.ask('asked elsewhere')
    await wait(random.int(0, 100))
    viewer.send('two')
    await wait(300)
    world.backend.pushes.heal()
    await world.idle()
    // what was dropped is found by the next GET, and nobody but a reconnect can promise one
    world.proxy.cut('socket')
    await wait(200)
  },
}
