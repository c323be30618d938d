import { wait } from '../support/wait.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The line is down while the server gets messages, some of them in a turn that goes on when it is up again. */
export const missedWhileDown: Scenario = {
  name: 'missed-while-down',
  rows: [2],
  promise: 'catches up with all that it missed',
  async play(world, random) {
    await openLoaded(world)
    for (let drop = random.int(1, 3); drop > 0; drop -= 1) {
      world.proxy.down()
      await world.append(random.int(1, 30))
      await world.ask(`asked elsewhere ${drop}`)
      await wait(random.int(0, 300))
      world.proxy.up()
      await world.append(random.int(0, 3))
      await wait(random.int(0, 800))
    }
  },
}
