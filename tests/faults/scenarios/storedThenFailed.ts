import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { isPost } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The server takes a message and says that it failed: before that, or after; its push may be lost as well. */
export const storedThenFailed: Scenario = {
  name: 'stored-then-failed',
  rows: [17, 51],
  promise: 'finds what was stored though the answer said otherwise, once and in one row',
  async play(world, random) {
    const viewer = await openLoaded(world)
    world.backend.http.add({
      match: isPost,
      times: Infinity,
      fault() {
        if (random.chance(0.2)) return {}
        const status = random.pick([500, 502, 503, 504, 'reset'])
        return random.chance(0.5)
          ? answers.storeThenFail(status, random.magnitude(1, 300))
          : answers.failThenStore(status, random.magnitude(1, 4_000))
      },
    })
    for (let message = random.int(1, 6); message > 0; message -= 1) {
      viewer.send(random.chance(0.2) ? 'the same again' : `message ${message}`)
      await wait(random.magnitude(1, 300))
      // the process that fails is often the one that holds the socket
      if (random.chance(0.3)) world.proxy.cut('socket')
    }
    await wait(200)
    await world.idle()
  },
}
