import { wait } from '../support/wait.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Pushes that were sent before come again, behind newer ones. */
export const olderPush: Scenario = {
  name: 'older-push',
  rows: [4],
  promise: 'never goes back to an older state for long, and not at all where dates tell',
  async play(world, random) {
    // without dates an older state can't be told from one that was rewritten
    world.allows.change = world.switches.DATES !== 'each'
    const viewer = await openLoaded(world)
    viewer.send('question')
    const { pushes } = world.backend
    const replay = () => {
      const older = pushes.log[random.int(0, pushes.log.length - 1)]
      if (older) pushes.inject(older)
    }
    for (let time = 0; time < 20; time += 1) {
      await wait(random.int(0, 30))
      replay()
    }
    await world.idle()
    for (let time = random.int(0, 5); time > 0; time -= 1) replay()
  },
}
