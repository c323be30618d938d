import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { isGet, isPost } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Something is sent in a conversation that has not loaded yet, which is left at once and opened again. */
export const sendAndLeave: Scenario = {
  name: 'send-and-leave',
  rows: [38, 50],
  promise: 'shows what was sent in a conversation that was left before it had loaded',
  async play(world, random) {
    const other = await world.converse()
    await world.append(random.int(1, 3), other)
    const viewer = await openLoaded(world)
    const times = { times: Infinity }
    world.backend.http.add({ match: isGet, ...times, fault: () => answers.late(random.magnitude(20, 400)) })
    world.backend.http.add({ match: isPost, ...times, fault: () => answers.late(random.magnitude(1, 100)) })
    viewer.show(other)
    for (let message = random.int(1, 2); message > 0; message -= 1) viewer.send(`message ${message}`)
    for (let time = random.int(1, 3); time > 0; time -= 1) {
      await wait(random.magnitude(1, 100))
      viewer.show(world.conversationId)
      await wait(random.magnitude(10, 1_500))
      viewer.show(other)
    }
    await wait(300)
  },
}
