import { wait } from '../support/wait.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The app replaces the token in time, in the middle of an answer. */
export const tokenChangedMidStream: Scenario = {
  name: 'token-changed-mid-stream',
  rows: [31],
  promise: 'connects again with a new token and misses nothing',
  async play(world, random) {
    const viewer = await openLoaded(world)
    viewer.send('question')
    for (let time = random.int(1, 3); time > 0; time -= 1) {
      await wait(random.magnitude(1, 150))
      viewer.setToken(await world.issueToken())
    }
    world.backend.revoke(world.token)
    await world.append(2)
  },
}
