import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** Messages are sent while nothing gets through; what did not arrive, the user sends again. */
export const sendWhileDown: Scenario = {
  name: 'send-while-down',
  rows: [24],
  promise: 'keeps what is sent without a network in sight, and sends it once',
  async play(world, random) {
    const viewer = await openLoaded(world)
    world.proxy.down()
    const sent = Array.from({ length: random.int(1, 4) }, (_, index) => viewer.send(`message ${index}`))
    await wait(random.magnitude(10, 1_500))
    world.proxy.up()
    if (random.chance(0.5)) viewer.send('said when it was up')
    const rowOf = (localId: string) => viewer.rows().find((row) => row.localId === localId)
    const hasFailed = () =>
      sent.every(({ localId }) => {
        const delivery = rowOf(localId)?.delivery
        return delivery === undefined || delivery === 'failed'
      })
    world.check(await waitUntil(hasFailed), 'it was not found out what did not arrive')
    for (const intent of sent) if (rowOf(intent.localId)) viewer.retry(intent)
    const isDelivered = () => viewer.rows().every(({ delivery }) => delivery === undefined)
    world.check(await waitUntil(isDelivered), 'what was sent again did not arrive')
  },
}
