import { blackhole } from '../proxy/toxics/blackhole.js'
import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The connection is gone and nobody says so: bytes vanish, and only the missing pings tell. */
export const halfOpen: Scenario = {
  name: 'half-open',
  rows: [3],
  promise: 'finds out that a silent socket is dead, and catches up',
  pings: { pingInterval: 400, pingTimeout: 400 },
  async play(world, random) {
    const viewer = await openLoaded(world)
    const end = world.proxy.add(blackhole(), random.chance(0.8) ? 'socket' : undefined)
    await world.append(random.int(1, 10))
    await world.ask('asked elsewhere')
    await wait(random.int(0, 400))
    end()
    if (random.chance(0.5)) viewer.send('said into the dark')
    const isTold = () => viewer.connections().includes('reconnecting')
    world.check(await waitUntil(isTold), 'a silent socket was never found to be dead')
  },
}
