import { isDeepStrictEqual } from 'node:util'
import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import { areStored } from './areStored.js'
import { isPost } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Messages are sent faster than the agent answers. */
export const sendDuringRun: Scenario = {
  name: 'send-during-run',
  rows: [26, 27],
  promise: 'stores what is sent in the order in which it was sent, each once',
  async play(world, random) {
    world.model.shape = { pieces: [2, 6], calls: [0, 1] }
    const viewer = await openLoaded(world)
    if (random.chance(0.6)) {
      const fault = () => answers.late(random.magnitude(1, 200))
      world.backend.http.add({ match: isPost, times: Infinity, fault })
    }
    const count = random.int(2, 12)
    for (let message = 0; message < count; message += 1) {
      viewer.send(`message ${message}`)
      if (random.chance(0.5)) await wait(random.magnitude(1, 60))
    }
    await waitUntil(() => areStored(world, viewer))
    const { messages } = await world.truth()
    const stored = messages.filter(({ role }) => role === 'user').map(({ content }) => content)
    const sent = viewer.intents.map(({ text }) => text)
    world.check(isDeepStrictEqual(stored, sent), `stored in the order ${JSON.stringify(stored)}`)
  },
}
