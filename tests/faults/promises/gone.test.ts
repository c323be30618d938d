import { describe, expect, it } from 'vitest'
import { openLoaded } from '../scenarios/openLoaded.js'
import { eventually } from '../../support/eventually.js'
import { wait } from '../support/wait.js'
import { startTestWorld } from './startTestWorld.js'

describe('a conversation that is deleted while it is open', () => {
  it.each(['a reload', 'a reconnect'])('is shown no more after %s, and its room is left', async (way) => {
    const world = await startTestWorld({ seed: 1 })
    const viewer = await openLoaded(world)
    await world.history.store.write([{ collection: 'conversations', remove: world.conversationId }])
    if (way === 'a reload') viewer.refetch()
    else world.proxy.cut('socket')
    await eventually(() => {
      expect(viewer.messages()).toEqual([])
      expect(viewer.error()).toMatchObject({ status: 404 })
      expect(world.backend.membersOf(world.conversationId)).toBe(0)
    })
    const asked = world.gets()
    await wait(3_000)
    // nobody asks for what is gone again and again
    expect(world.gets() - asked).toBeLessThanOrEqual(1)
  })
})

describe('a conversation that is given to somebody else while it is open', () => {
  it('is shown no more after a reconnect', async () => {
    const world = await startTestWorld({ seed: 1 })
    const viewer = await openLoaded(world)
    await world.history.store.update('conversations', world.conversationId, (record) => ({
      ...record,
      created_by_id: 'somebody else',
    }))
    world.proxy.cut('socket')
    await eventually(() => {
      expect(viewer.messages()).toEqual([])
      expect(viewer.error()).toMatchObject({ status: 403 })
    })
  })
})
