import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { isGet, isPost } from './matches.js'
import type { Scenario } from './scenarioTypes.js'

/** Messages are sent while the conversation is still loading, for longer than anybody waits. */
export const sendBeforeLoad: Scenario = {
  name: 'send-before-load',
  rows: [6, 50, 51],
  promise: 'has one row for what was sent before the conversation had loaded',
  async play(world, random) {
    await world.append(random.int(1, 3))
    const holdMs = random.magnitude(500, 5_000)
    world.backend.http.add({ match: isGet, times: random.int(1, 2), fault: answers.late(holdMs) })
    if (random.chance(0.5)) {
      const fault = answers.storeThenFail(random.pick([502, 'reset']), random.magnitude(1, 500))
      world.backend.http.add({ match: isPost, fault })
    }
    const viewer = await world.open()
    for (let message = random.int(1, 3); message > 0; message -= 1) {
      viewer.send(random.chance(0.2) ? 'the same again' : `message ${message}`)
      await wait(random.magnitude(1, 300))
    }
    await wait(holdMs)
  },
}
