import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import { isGet } from './matches.js'
import type { Scenario } from './scenarioTypes.js'

/** The first GET takes its time, and what it says is old when it comes. */
export const pushBeforeGet: Scenario = {
  name: 'push-before-get',
  rows: [6],
  promise: 'loses nothing that is pushed before the first GET has answered',
  async play(world, random) {
    await world.append(random.int(1, 5))
    world.backend.http.add({
      match: isGet,
      times: random.int(1, 3),
      fault: () => answers.late(random.magnitude(50, 2_500)),
    })
    const viewer = await world.open()
    for (let time = random.int(1, 4); time > 0; time -= 1) {
      await wait(random.magnitude(1, 600))
      if (random.chance(0.4)) await world.ask(`asked elsewhere ${time}`)
      else if (random.chance(0.5)) viewer.send(`question ${time}`)
      else await world.append(random.int(1, 5))
    }
    // pushes go on until the GET is on its way, and while it is
    const isAsked = () => world.backend.http.log.some(isGet)
    await waitUntil(isAsked)
    await world.append(random.int(1, 5))
    if (random.chance(0.5)) await world.ask('asked while it loads')
    await wait(random.magnitude(1, 600))
  },
}
