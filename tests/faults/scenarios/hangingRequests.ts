import { blackhole } from '../proxy/toxics/blackhole.js'
import { wait } from '../support/wait.js'
import { lines } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Requests get no answer at all, and their connections stay. */
export const hangingRequests: Scenario = {
  name: 'hanging-requests',
  rows: [21],
  promise: 'gives up what hangs, asks again for what it reads, and looks for what it sent',
  async play(world, random) {
    const viewer = await openLoaded(world)
    const direction = random.pick(['up', 'down', 'both'])
    const times = random.int(1, 2)
    world.proxy.rule({ match: random.pick([lines.get, lines.post]), action: blackhole({ direction }), times })
    viewer.send('question')
    await wait(random.magnitude(1, 100))
    if (random.chance(0.5)) world.proxy.cut('socket')
    viewer.refetch()
    await world.append(2)
    // the longest that a request may hang
    await wait(6_500)
  },
}
