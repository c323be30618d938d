import { wait } from '../support/wait.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The server takes messages away, which no push tells. */
export const removedMessages: Scenario = {
  name: 'removed-messages',
  rows: [49],
  promise: 'lets go of what the server has no more, with the next GET',
  async play(world, random) {
    await world.append(random.int(3, 8))
    const viewer = await openLoaded(world)
    if (random.chance(0.5)) await world.ask('asked elsewhere')
    const { messages } = await world.truth()
    for (const { id, role } of messages)
      if (role === 'assistant' && random.chance(0.4)) await world.remove(id)
    await wait(random.magnitude(1, 300))
    await world.idle()
    if (random.chance(0.5)) viewer.refetch()
    else world.proxy.cut('socket')
  },
}
