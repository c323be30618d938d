import { wait } from '../support/wait.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Nothing goes wrong: what fails here says nothing of the others. */
export const calm: Scenario = {
  name: 'calm',
  rows: [],
  promise: 'shows all that the server has when nothing goes wrong',
  async play(world, random) {
    const viewer = await openLoaded(world)
    for (let time = random.int(1, 3); time > 0; time -= 1) {
      viewer.send(`question ${time}`)
      await wait(random.magnitude(10, 300))
      await world.idle()
    }
    await world.append(2)
  },
}
