import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { isGet } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** GETs are made in the middle of an answer, and come when the pushes are further. */
export const getOlderThanPush: Scenario = {
  name: 'get-older-than-push',
  rows: [7],
  promise: 'keeps what was pushed when a GET brings an older state',
  async play(world, random) {
    const viewer = await openLoaded(world)
    world.backend.http.add({
      match: isGet,
      times: Infinity,
      fault: () => answers.late(random.magnitude(5, 600)),
    })
    viewer.send('question')
    for (let time = random.int(1, 5); time > 0; time -= 1) {
      await wait(random.int(0, 80))
      if (random.chance(0.7)) viewer.refetch()
      else world.proxy.cut('socket')
    }
    await world.append(random.int(0, 3))
  },
}
