import { waitUntil } from '../support/waitUntil.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The server lets nobody into the room any more: what is new can only be asked for. */
export const joinRefused: Scenario = {
  name: 'join-refused',
  rows: [14],
  promise: 'says that it was refused, and asks for what is new',
  // a server that says nothing of joins can't be known to refuse them
  switches: { JOIN: 'ack' },
  async play(world, random) {
    const viewer = await openLoaded(world)
    world.backend.refuseJoins('Not in here')
    world.proxy.cut('socket')
    const isTold = () => viewer.connections().at(-1) === 'failed'
    world.check(await waitUntil(isTold), 'a refused join was not told of')
    if (random.chance(0.5)) viewer.send('question')
    await world.append(random.int(1, 5))
    await world.idle()
    const { messages } = await world.truth()
    const isShown = () => viewer.messages().length >= messages.length
    world.check(await waitUntil(isShown), 'what came into a refused room was never asked for')
  },
}
