import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import { isGet } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The user goes from conversation to conversation while all of them move and answers are late. */
export const switching: Scenario = {
  name: 'switching',
  rows: [38],
  promise: 'never shows one conversation’s messages in another',
  async play(world, random) {
    world.model.shape = { pieces: [2, 10], calls: [0, 1] }
    const rest = [await world.converse(), await world.converse()]
    const all = [world.conversationId, ...rest] as const
    for (const id of rest) await world.append(random.int(1, 4), id)
    const viewer = await openLoaded(world)
    for (const id of all) {
      viewer.show(id)
      world.check(await waitUntil(() => viewer.messages().length > 0), 'a conversation did not open')
    }
    const fault = () => answers.late(random.magnitude(1, 400))
    world.backend.http.add({ match: isGet, times: Infinity, fault })
    for (let time = random.int(5, 40); time > 0; time -= 1) {
      viewer.show(random.pick(all))
      if (random.chance(0.15)) viewer.send(`message ${time}`)
      if (random.chance(0.15)) await world.ask(`asked elsewhere ${time}`, random.pick(all))
      if (random.chance(0.05)) world.proxy.cut('socket')
      await wait(random.magnitude(1, 120))
    }
  },
}
