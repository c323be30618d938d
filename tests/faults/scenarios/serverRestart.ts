import { wait } from '../support/wait.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The server dies in the middle of an answer, and comes back. */
export const serverRestart: Scenario = {
  name: 'server-restart',
  rows: [15],
  promise: 'goes on after a restart of the server, or a deploy that hangs up in good order',
  async play(world, random) {
    const viewer = await openLoaded(world)
    for (let time = random.int(1, 2); time > 0; time -= 1) {
      viewer.send(`question ${time}`)
      await wait(random.magnitude(5, 300))
      if (random.chance(0.3)) world.backend.kickSockets()
      else {
        await world.backend.stop()
        if (random.chance(0.3)) viewer.send(`said to nobody ${time}`)
        await wait(random.magnitude(10, 800))
        await world.backend.start()
      }
      await wait(random.magnitude(5, 300))
    }
  },
}
