import { wait } from '../support/wait.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

const MARKS = ['…', '...', '... [truncated]', '[truncated]'] as const

/** Tools say more than pushes carry; what is whole already must stay so, and what is cut must become whole. */
export const cutStrings: Scenario = {
  name: 'cut-strings',
  rows: [8],
  promise: 'shows the results of tools in full in the end, and never cuts what was full',
  async play(world, random) {
    world.model.shape = { pieces: [2, 8], calls: [1, 4] }
    world.model.pace = { least: 2, most: 25 }
    const mark = random.pick(MARKS)
    if (random.chance(0.3)) {
      const to = (data: string) => data.replaceAll(/("results":"(?:[^"\\]|\\.){50,60})"/g, `$1${mark}"`)
      world.backend.pushes.add({ times: Infinity, fault: { kind: 'change', to } })
    }
    const viewer = await openLoaded(world)
    viewer.send('use your tools')
    if (random.chance(0.4)) await world.ask('asked elsewhere')
    for (let time = random.int(0, 4); time > 0; time -= 1) {
      await wait(random.int(20, 200))
      viewer.refetch()
    }
    await world.idle()
  },
}
