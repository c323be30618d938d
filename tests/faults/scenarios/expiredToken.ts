import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import { areStored } from './areStored.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** The token goes bad at some moment; the app has a way to get another. */
export const expiredToken: Scenario = {
  name: 'expired-token',
  rows: [30],
  promise: 'gets one new token for all that was refused, and loses and doubles nothing by it',
  async play(world, random) {
    let refreshes = 0
    const onUnauthorized = async () => {
      refreshes += 1
      await wait(random.magnitude(1, 200))
      return world.issueToken()
    }
    const viewer = await openLoaded(world, { onUnauthorized })
    viewer.send('said with the old token')
    await wait(random.magnitude(1, 300))
    world.backend.revoke(world.token)
    for (let message = 0; message < random.int(1, 4); message += 1) {
      viewer.send(`message ${message}`)
      if (random.chance(0.5)) viewer.refetch()
      if (random.chance(0.3)) world.proxy.cut('socket')
      await wait(random.magnitude(1, 60))
    }
    world.check(
      await waitUntil(() => areStored(world, viewer)),
      'what was refused once did not go out with the new token',
    )
    world.check(refreshes === 1, `${refreshes} refreshes for one token that went bad`)
  },
}
