import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import { areStored } from './areStored.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Every push comes more than once; then the last one comes again and again. */
export const duplicatePushes: Scenario = {
  name: 'duplicate-pushes',
  rows: [5],
  promise: 'shows one message however often it comes, and draws nothing for what is equal',
  async play(world, random) {
    const viewer = await openLoaded(world)
    const { pushes } = world.backend
    pushes.add({ times: Infinity, fault: () => ({ kind: 'repeat', times: random.int(1, 4) }) })
    viewer.send('question')
    if (random.chance(0.5)) await world.ask('asked elsewhere')
    await waitUntil(() => areStored(world, viewer))
    await world.idle()
    await world.append(1)
    const last = pushes.log.at(-1)
    const { messages } = await world.truth()
    const find = () => viewer.messages().find(({ id }) => id === messages.at(-1)?.id)
    await waitUntil(() => find() !== undefined)
    const before = find()
    for (let time = 0; time < 20 && last; time += 1) pushes.inject(last)
    await wait(200)
    world.check(before === find(), 'a message that came again was made anew')
  },
}
