import { rst } from '../proxy/toxics/rst.js'
import { waitUntil } from '../support/waitUntil.js'
import type { Scenario } from './scenarioTypes.js'

/** A proxy lets no WebSocket through; another one nothing of sockets at all. */
export const webSocketRefused: Scenario = {
  name: 'web-socket-refused',
  rows: [66],
  promise: 'goes on without WebSockets, and asks for what is new where no socket can be had',
  async play(world, random) {
    const isTotal = random.chance(0.5)
    const match = isTotal ? /socket\.io/ : /transport=websocket/
    world.proxy.rule({ match, action: rst({ direction: 'up' }), times: Infinity })
    await world.append(1)
    const viewer = await world.open()
    const state = isTotal ? 'polling' : 'live'
    const isTold = () => viewer.connections().at(-1) === state
    world.check(await waitUntil(isTold), `it was not told that the connection is ${state}`)
    if (random.chance(0.5)) viewer.send('question')
    await world.ask('asked elsewhere')
    await world.idle()
    const { messages } = await world.truth()
    const isShown = () => viewer.messages().length >= messages.length
    world.check(await waitUntil(isShown), 'what came without a socket was never asked for')
  },
}
