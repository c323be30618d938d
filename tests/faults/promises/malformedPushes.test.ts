import { describe, expect, it } from 'vitest'
import { settle } from '../runner/settle.js'
import { openLoaded } from '../scenarios/openLoaded.js'
import { wait } from '../support/wait.js'
import { startTestWorld } from './startTestWorld.js'

describe('100 malformed pushes in a second', () => {
  it('ask for one GET in 5 s at most, and for one at least', async () => {
    const world = await startTestWorld({ seed: 1 })
    const viewer = await openLoaded(world)
    const before = viewer.messages()
    // the GETs of the first join are over
    await wait(2_500)
    const startedAt = Date.now()
    for (let push = 0; push < 100; push += 1) {
      world.backend.pushes.inject({ room: `/agent-conversations/${world.conversationId}`, data: `{"${push}` })
      await wait(10)
    }
    await wait(startedAt + 5_000 - Date.now())
    const gets = world.backend.http.log.filter(
      ({ method, at }) => method === 'GET' && at >= startedAt && at < startedAt + 5_000,
    )
    expect(gets.length).toBeLessThanOrEqual(1)
    await wait(3_000)
    expect(world.gets(world.conversationId, startedAt)).toBeGreaterThanOrEqual(1)
    expect((await settle(world)).left).toEqual([])
    expect(viewer.messages()).toEqual(before)
  })
})
