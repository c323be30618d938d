import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { isGet } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** GETs of a conversation that is shown fail for a while. */
export const getStatus: Scenario = {
  name: 'get-status',
  rows: [16, 18],
  promise: 'keeps what is shown while GETs fail, and asks again',
  async play(world, random) {
    const viewer = await openLoaded(world)
    const before = viewer.messages().length
    world.backend.http.add({
      match: isGet,
      times: random.int(1, 8),
      fault: () =>
        random.chance(0.3) ? answers.html() : answers.status(random.pick([500, 502, 503, 504, 408])),
    })
    for (let time = random.int(1, 3); time > 0; time -= 1) {
      if (random.chance(0.5)) viewer.refetch()
      else world.proxy.cut('socket')
      await world.append(random.int(0, 5))
      await wait(random.magnitude(10, 1_000))
      world.check(viewer.messages().length >= before, 'a GET that failed took messages away')
    }
    viewer.send('question')
  },
}
