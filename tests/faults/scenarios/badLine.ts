import { bandwidth } from '../proxy/toxics/bandwidth.js'
import { latency } from '../proxy/toxics/latency.js'
import { slicer } from '../proxy/toxics/slicer.js'
import { slowClose } from '../proxy/toxics/slowClose.js'
import { wait } from '../support/wait.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Nothing breaks, and everything is slow, in pieces, and late. */
export const badLine: Scenario = {
  name: 'bad-line',
  rows: [7, 62],
  promise: 'works over a slow line that breaks everything into pieces',
  async play(world, random) {
    if (random.chance(0.6)) world.proxy.add(latency({ ms: random.int(5, 150), jitterMs: random.int(0, 50) }))
    if (random.chance(0.4)) world.proxy.add(bandwidth({ bytesPerSecond: random.magnitude(20_000, 500_000) }))
    if (random.chance(0.5))
      world.proxy.add(slicer({ averageBytes: random.int(50, 2_000), delayMs: random.int(0, 1) }))
    if (random.chance(0.3)) world.proxy.add(slowClose({ ms: random.int(10, 500) }))
    const viewer = await openLoaded(world)
    viewer.send('one')
    await wait(random.magnitude(10, 400))
    viewer.refetch()
    viewer.send('two')
    await wait(random.magnitude(10, 400))
  },
}
