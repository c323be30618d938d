import { blackhole } from '../proxy/toxics/blackhole.js'
import { waitUntil } from '../support/waitUntil.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** As `half-open`, with the pings that socket.io has by itself: 25 s and 20 s. */
export const halfOpenByDefault: Scenario = {
  name: 'half-open-by-default',
  rows: [3],
  promise: 'finds out that a silent socket is dead by the pings that socket.io has by itself',
  pings: { pingInterval: 25_000, pingTimeout: 20_000 },
  isSlow: true,
  async play(world, random) {
    const viewer = await openLoaded(world, { realReconnects: true })
    const end = world.proxy.add(blackhole(), 'socket')
    await world.append(random.int(1, 10))
    end()
    const isTold = () => viewer.connections().includes('reconnecting')
    world.check(await waitUntil(isTold), 'a silent socket was never found to be dead')
  },
}
