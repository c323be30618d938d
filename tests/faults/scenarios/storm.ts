import { answers } from '../answers.js'
import { blackhole } from '../proxy/toxics/blackhole.js'
import { rst } from '../proxy/toxics/rst.js'
import type { Random } from '../support/random.js'
import { wait } from '../support/wait.js'
import type { Viewer, World } from '../world/worldTypes.js'
import { isGet, isPost, lines } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

type Act = (world: World, random: Random, viewer: Viewer) => unknown

/** What may happen in a storm. */
const ACTS: readonly [Act, ...Act[]] = [
  (_, random, viewer) => viewer.send(random.chance(0.2) ? 'the same again' : `message ${random.int(0, 1e9)}`),
  (_, random, viewer) => viewer.send(`message ${random.int(0, 1e9)}`),
  (world, random) => world.ask(`asked elsewhere ${random.int(0, 1e9)}`),
  (world, random) => world.append(random.int(1, 10)),
  (world) => world.proxy.cut(),
  (world) => world.proxy.cut('socket'),
  (world) => world.backend.kickSockets(),
  (_world, _random, viewer) => viewer.refetch(),
  (world, random) =>
    world.proxy.rule({ match: lines.socket, action: rst({ afterBytes: random.magnitude(1, 20_000) }) }),
  (world, random) =>
    world.proxy.rule({
      match: random.pick([lines.get, lines.post]),
      action: blackhole({ direction: random.pick(['up', 'down']) }),
    }),
  (world, random) =>
    world.backend.http.add({ match: isGet, fault: answers.late(random.magnitude(10, 1_000)) }),
  (world, random) =>
    world.backend.http.add({ match: isGet, fault: answers.status(random.pick([500, 503, 429])) }),
  (world, random) =>
    world.backend.http.add({ match: isPost, fault: answers.storeThenFail(502, random.int(0, 100)) }),
  (world, random) =>
    world.backend.http.add({ match: isPost, fault: answers.failThenStore('reset', random.int(1, 2_000)) }),
  (world, random) =>
    world.backend.pushes.add({ times: random.int(1, 10), fault: { kind: 'delay', ms: random.int(1, 300) } }),
  async (world, random) => {
    world.proxy.down()
    await wait(random.magnitude(10, 1_000))
    world.proxy.up()
  },
  async (world, random) => {
    await world.backend.stop()
    await wait(random.magnitude(10, 500))
    await world.backend.start()
  },
]

/** Pushes that never come, though the socket is well: nobody can know before the next GET. */
const dropPushes: Act = (world, random) =>
  world.backend.pushes.add({ times: random.int(1, 5), fault: { kind: 'drop' } })

/** Everything at once, by chance. */
export const storm: Scenario = {
  name: 'storm',
  rows: [1, 2, 6, 7, 15, 16, 17, 21, 50, 51],
  promise: 'comes out of a storm of faults with all that the server has',
  async play(world, random) {
    world.allows.order = true
    world.allows.change = world.switches.DATES !== 'each'
    const mayDrop = random.chance(0.5)
    const viewer = await openLoaded(world)
    for (let left = random.int(5, 25); left > 0; left -= 1) {
      const act = mayDrop && random.chance(0.1) ? dropPushes : random.pick(ACTS)
      await act(world, random, viewer)
      await wait(random.magnitude(1, 300))
    }
    if (!mayDrop) return
    // a reconnect makes a GET
    world.heal()
    await wait(500)
    world.proxy.cut('socket')
  },
}
