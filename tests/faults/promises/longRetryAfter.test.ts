import { describe, expect, it } from 'vitest'
import { answers } from '../answers.js'
import { isGet } from '../scenarios/matches.js'
import { openLoaded } from '../scenarios/openLoaded.js'
import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import { startTestWorld } from './startTestWorld.js'

describe('a server that asks for patience', () => {
  it.each(['60', '1000000000'])('of %s seconds is not asked again within the first ten', async (seconds) => {
    const world = await startTestWorld({ seed: 1 })
    await openLoaded(world, { realPatience: true })
    await wait(2_500)
    const end = world.backend.http.add({
      match: isGet,
      times: Infinity,
      fault: answers.status(429, { 'retry-after': seconds }),
    })
    world.proxy.cut('socket')
    const refused = () => world.backend.http.log.filter(({ status }) => status === 429)
    await waitUntil(() => refused().length > 0)
    await wait(10_000)
    end()
    expect(refused()).toHaveLength(1)
  })
})
