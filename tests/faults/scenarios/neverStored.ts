import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import { isPost } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The server never gets a message, or refuses it; the user sends it again. */
export const neverStored: Scenario = {
  name: 'never-stored',
  rows: [17, 20],
  promise: 'keeps what was not taken in sight until the user sends it again, and then sends it once',
  async play(world, random) {
    const viewer = await openLoaded(world)
    const status = random.pick([500, 502, 503, 402, 403, 404, 409, 413, 415, 422, 429])
    const end = world.backend.http.add({ match: isPost, times: Infinity, fault: answers.status(status) })
    const sent = Array.from({ length: random.int(1, 4) }, (_, index) => viewer.send(`message ${index}`))
    const rowOf = (localId: string) => viewer.rows().find((row) => row.localId === localId)
    const isUndelivered = (localId: string) => ['failed', 'unknown'].includes(rowOf(localId)?.delivery ?? '')
    const areAllTold = () => sent.every(({ localId }) => isUndelivered(localId))
    world.check(await waitUntil(areAllTold), 'a message that was not taken was not told of')
    end()
    for (const intent of sent) {
      if (random.chance(0.8)) viewer.retry(intent)
      else viewer.discard(intent)
      await wait(random.magnitude(1, 100))
    }
    const isDelivered = () => viewer.rows().every(({ delivery }) => delivery === undefined)
    world.check(await waitUntil(isDelivered), 'what was sent again did not arrive')
  },
}
