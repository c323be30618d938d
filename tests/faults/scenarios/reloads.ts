import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { createBrowser } from '../world/createBrowser.js'
import { isPost } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Pages die with messages on their way, and open again; perhaps another tab is there meanwhile. */
export const reloads: Scenario = {
  name: 'reloads',
  rows: [25, 33],
  promise: 'keeps what was sent through reloads and crashes of its page, and sends nothing twice',
  async play(world, random) {
    // a page shows what it loads before it knows what a dead one had sent
    world.allows.keys = true
    world.model.shape = { pieces: [2, 8], calls: [0, 1] }
    const browser = createBrowser(random.chance(0.7))
    let viewer = await openLoaded(world, { browser })
    if (random.chance(0.4)) await world.open({ browser })
    world.backend.http.add({
      match: isPost,
      times: Infinity,
      fault() {
        if (random.chance(0.5)) return answers.late(random.magnitude(1, 400))
        if (random.chance(0.5)) return answers.storeThenFail(502, random.magnitude(1, 200))
        return random.chance(0.5) ? answers.failThenStore('reset', random.magnitude(1, 3_000)) : {}
      },
    })
    for (let time = random.int(1, 4); time > 0; time -= 1) {
      for (let message = random.int(1, 3); message > 0; message -= 1) {
        viewer.send(random.chance(0.15) ? 'the same again' : `message ${time}.${message}`)
        await wait(random.magnitude(1, 60))
      }
      viewer.crash()
      await wait(random.magnitude(1, 400))
      viewer = await world.open({ browser })
      await wait(random.magnitude(1, 1_500))
    }
  },
}
