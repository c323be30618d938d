import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { isGet, isPost } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The answer to a POST, the push of its message and a GET come in any order, and the push perhaps never. */
export const echoOrders: Scenario = {
  name: 'echo-orders',
  rows: [50],
  promise: 'has one row for what was sent, in whatever order it comes back',
  async play(world, random) {
    const viewer = await openLoaded(world)
    const isEcho = ({ data }: { data: string }) => data.includes('"role":"user"')
    for (let message = random.int(1, 5); message > 0; message -= 1) {
      const order = random.pick(['push first', 'answer first', 'no push', 'get first'])
      if (order !== 'answer first') {
        world.backend.http.add({ match: isPost, fault: answers.late(random.magnitude(20, 500)) })
      }
      const ms = random.magnitude(50, 800)
      if (order === 'answer first') world.backend.pushes.add({ match: isEcho, fault: { kind: 'delay', ms } })
      if (order === 'no push') world.backend.pushes.add({ match: isEcho, fault: { kind: 'drop' } })
      // a push that comes late may come behind the agent's
      if (order === 'answer first') world.allows.order = true
      world.backend.http.add({ match: isGet, fault: answers.late(random.magnitude(1, 300)) })
      viewer.send(random.chance(0.3) ? 'the same again' : `message ${message}`)
      await wait(random.magnitude(1, 400))
      if (order === 'get first') viewer.refetch()
    }
    await wait(500)
    await world.idle()
  },
}
