import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { isGet, isPost } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

const BODIES = ['', 'null', '[]', '42', '"text"', '{}', '{"id":7}', '{"messages":[', 'Bad Gateway'] as const

/** Answers say 200 and are nothing that was asked for. */
export const wrongAnswers: Scenario = {
  name: 'wrong-answers',
  rows: [18, 23],
  promise: 'takes nothing for an answer that is none, and loses nothing by it',
  async play(world, random) {
    const viewer = await openLoaded(world)
    const other = await world.converse()
    await world.append(2, other)
    const others = JSON.stringify(await world.truth(other))
    const agents = JSON.stringify(viewer.messages()[0])
    const before = viewer.messages().length
    world.backend.http.add({
      match: isGet,
      times: random.int(1, 4),
      fault() {
        if (random.chance(0.2)) return answers.html(200)
        return answers.wrong(random.chance(0.2) ? others : random.pick(BODIES))
      },
    })
    world.backend.http.add({
      match: isPost,
      times: random.int(0, 2),
      // the message is stored all the same; some servers answer with another one, the agent's
      fault: () =>
        answers.wrong(random.chance(0.2) ? agents : random.pick(BODIES), 'application/json', 'first'),
    })
    for (let time = random.int(2, 6); time > 0; time -= 1) {
      viewer.refetch()
      viewer.send(`message ${time}`)
      await wait(random.magnitude(10, 600))
      world.check(viewer.messages().length >= before, 'an answer that was none took messages away')
    }
  },
}
