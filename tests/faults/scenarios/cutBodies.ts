import { answers } from '../answers.js'
import { cutAfterBytes } from '../proxy/toxics/cutAfterBytes.js'
import { rst } from '../proxy/toxics/rst.js'
import { wait } from '../support/wait.js'
import { isGet, lines } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Answers end before they are whole. */
export const cutBodies: Scenario = {
  name: 'cut-bodies',
  rows: [22],
  promise: 'takes no part of an answer for the whole',
  async play(world, random) {
    await world.append(random.int(1, 20))
    if (random.chance(0.5)) {
      world.backend.http.add({
        match: isGet,
        times: random.int(1, 4),
        fault: () => answers.cut(random.next()),
      })
    }
    const viewer = await openLoaded(world)
    for (let time = random.int(2, 6); time > 0; time -= 1) {
      const bytes = random.magnitude(1, 8_000)
      const action = random.chance(0.5) ? cutAfterBytes({ bytes }) : rst({ afterBytes: bytes })
      world.proxy.rule({ match: random.pick([lines.get, lines.post]), action })
      viewer.refetch()
      if (random.chance(0.6)) viewer.send(`message ${time}`)
      await wait(random.magnitude(10, 600))
    }
  },
}
