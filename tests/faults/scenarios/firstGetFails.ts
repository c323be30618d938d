import { answers } from '../answers.js'
import { waitUntil } from '../support/waitUntil.js'
import { isGet } from './matches.js'
import type { Scenario } from './scenarioTypes.js'

/** The conversation can't be loaded for a while, and pushes go on. */
export const firstGetFails: Scenario = {
  name: 'first-get-fails',
  rows: [9],
  promise: 'shows pushes and the error while it can’t load, and loads when it can',
  async play(world, random) {
    await world.append(random.int(1, 5))
    const end = world.backend.http.add({
      match: isGet,
      times: Infinity,
      fault: () => answers.status(random.pick([500, 502, 503, 504])),
    })
    const viewer = await world.open()
    const hasFailed = await waitUntil(() => viewer.error() !== null)
    world.check(hasFailed, 'the error was not told')
    await world.append(2)
    const isShown = await waitUntil(() => viewer.messages().length >= 2)
    world.check(isShown, 'pushes were not shown while the GET failed')
    if (random.chance(0.5)) viewer.send('said meanwhile')
    end()
  },
}
