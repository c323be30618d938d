import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HttpError, NetworkError } from '../../src/wire/errors.js'
import { conversation, message } from './fixtures.js'
import { openedWorld, pass } from './openedWorld.js'

/** A conversation that nobody looks at any more, with a message whose request broke. */
async function lostWorld() {
  const world = await openedWorld(message('m1', 1))
  world.send('Hi')
  await pass()
  world.posts.shift()?.fail(new NetworkError('reset'))
  world.unwatch()
  await pass()
  return world
}

type World = Awaited<ReturnType<typeof lostWorld>>

/** Two minutes in which no GET is answered well; returns how many there were. */
async function countGets({ gets }: World, meanwhile: (second: number) => void, headers = {}) {
  let count = 0
  const response = { status: 503, statusText: '', headers, data: null }
  for (let second = 0; second < 120; second += 2) {
    meanwhile(second)
    await pass(2_000)
    for (const get of gets.splice(0)) {
      count += 1
      get.fail(new HttpError('Down', { status: 503, response }))
    }
    await pass()
  }
  return count
}

describe('looking for a message whose request broke', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('slows down while the server is away, however often the socket tries to connect', async () => {
    const quiet = await countGets(await lostWorld(), () => undefined)
    const world = await lostWorld()
    const trying = await countGets(world, (attempt) =>
      world.status.set({ state: 'reconnecting', attempt, since: 0 }),
    )
    expect(trying).toBe(quiet)
  })

  it('goes on at once when the socket is back', async () => {
    const world = await lostWorld()
    await countGets(world, (attempt) => world.status.set({ state: 'reconnecting', attempt, since: 0 }))
    world.status.set({ state: 'connected', since: 0 })
    await pass()
    expect(world.gets).toHaveLength(1)
    world.gets[0]?.answer(conversation(message('m2', 2, { role: 'user', content: 'Hi' })))
    await pass()
    expect(world.delivery.outbox.get()).toMatchObject([{ confirmedId: 'm2' }])
  })

  it('keeps the peace that the server asks for', async () => {
    const count = await countGets(await lostWorld(), () => undefined, { 'retry-after': '50' })
    expect(count).toBe(3)
  })
})
