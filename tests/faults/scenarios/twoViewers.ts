import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { createBrowser } from '../world/createBrowser.js'
import { isPost } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Two tabs and another device in one conversation. */
export const twoViewers: Scenario = {
  name: 'two-viewers',
  rows: [33],
  promise: 'shows the same in two tabs, and sends nothing twice',
  async play(world, random) {
    // tabs of one browser are judged together: which of them the same words came from, only an id could tell
    const browser = random.chance(0.5) ? createBrowser(random.chance(0.7)) : undefined
    world.allows.keys = browser !== undefined
    const one = await openLoaded(world, { browser })
    const two = await world.open({ browser })
    if (random.chance(0.5)) {
      const fault = () => answers.storeThenFail(502, random.magnitude(1, 100))
      world.backend.http.add({ match: isPost, times: random.int(1, 3), fault })
    }
    for (let time = random.int(2, 8); time > 0; time -= 1) {
      const viewer = random.pick([one, two])
      if (random.chance(0.6))
        viewer.send(browser && random.chance(0.3) ? 'the same again' : `message ${time}`)
      else await world.ask(`asked elsewhere ${time}`)
      if (random.chance(0.2)) world.proxy.cut('socket')
      await wait(random.magnitude(1, 200))
    }
  },
}
