import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { isGet, isPost } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Somebody else signs in while requests of the one before are under way. */
export const userSwitch: Scenario = {
  name: 'user-switch',
  rows: [32],
  promise: 'shows and sends nothing of one user under another',
  async play(world, random) {
    const viewer = await openLoaded(world)
    const token = await world.issueToken('another@example.com')
    const theirs = await world.converse(token)
    const fault = () => answers.late(random.magnitude(1, 300))
    world.backend.http.add({ match: (call) => isGet(call) || isPost(call), times: Infinity, fault })
    for (let message = random.int(1, 3); message > 0; message -= 1) viewer.send(`secret ${message}`)
    if (random.chance(0.5)) viewer.refetch()
    await wait(random.magnitude(1, 400))
    viewer.become(token, theirs)
    viewer.send('said by the other')
    await wait(random.magnitude(1, 600))
    const mixed = world.backend.http.log.filter(
      (call) => call.path.includes(world.conversationId) && call.token === token,
    )
    world.check(mixed.length === 0, 'a request for the one went out in the name of the other')
  },
}
