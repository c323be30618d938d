import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AgentMessage } from '../../src/wire/agentTypes.js'
import { HttpError, NetworkError } from '../../src/wire/errors.js'
import { createFakeBrowser } from './fakeBrowser.js'
import { createFakeClient } from './fakeClient.js'
import { conversation, message } from './fixtures.js'
import { openedWorld, pass, watchedWorld } from './openedWorld.js'

const user = (id: string, content: string, fields: Partial<AgentMessage> = {}) =>
  message(id, 1, { role: 'user', content, ...fields })
const named = (id: string, localId: string, content = 'Hi') =>
  user(id, content, { additional_message_params: { local_id: localId } })

type World = Awaited<ReturnType<typeof openedWorld>>

/** Lets time pass, and answers each GET at once with these messages. */
async function passAnswering(world: World, ms: number, ...messages: AgentMessage[]) {
  for (let left = ms; left > 0; left -= 500) {
    await pass(500)
    for (const get of world.gets.splice(0)) get.answer(conversation(...messages))
  }
  await pass()
}

/** A world in which a message was sent whose request broke. */
async function broken(error: Error = new NetworkError('reset'), ...messages: AgentMessage[]) {
  const world = await openedWorld(...messages)
  const localId = world.send('Hi')
  await pass()
  world.posts.shift()?.fail(error)
  await pass()
  return { ...world, localId }
}

/** A conversation that failed to load so often that nobody waits for it any more. */
async function unseenWorld() {
  const world = await watchedWorld()
  for (const retryMs of [2_000, 4_000, 0]) {
    world.gets.shift()?.fail(new HttpError('Bad gateway', { status: 502 }))
    await pass(retryMs)
  }
  return world
}

/** The same as {@link broken} there. */
async function brokenUnseen() {
  const world = await unseenWorld()
  world.send('Hi')
  await pass()
  world.posts.shift()?.fail(new NetworkError('reset'))
  return world
}

describe('a message of which it is not known whether it arrived', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each([
    ['a broken connection', new NetworkError('reset'), 'unknown'],
    ['a 502', new HttpError('Bad gateway', { status: 502 }), 'unknown'],
    ['a 408', new HttpError('Too slow', { status: 408 }), 'unknown'],
    ['a 429', new HttpError('Too often', { status: 429 }), 'failed'],
    ['a 422', new HttpError('No', { status: 422 }), 'failed'],
  ])('is so after %s', async (_, error, delivery) => {
    const { outbox } = await broken(error)
    expect(outbox()).toEqual([['Hi', delivery]])
  })

  it('has failed once two GETs lack it that went out ten seconds apart', async () => {
    const world = await broken()
    await passAnswering(world, 9_000)
    expect(world.outbox()).toEqual([['Hi', 'unknown']])
    await passAnswering(world, 20_000)
    expect(world.outbox()).toEqual([['Hi', 'failed']])
    expect(world.delivery.outbox.get()[0]?.error).toMatchObject({
      name: 'Base44Error',
      code: 'not_delivered',
      message: 'The message was not found: it did not arrive',
    })
    expect(world.posts).toHaveLength(0)
  })

  it('is not given up by GETs that are not answered', async () => {
    const world = await broken()
    for (let second = 0; second < 120; second += 1) {
      await pass(1_000)
      for (const get of world.gets.splice(0)) get.fail(new NetworkError('reset'))
    }
    expect(world.outbox()).toEqual([['Hi', 'unknown']])
  })

  it('is not given up by a GET that went out before its request broke', async () => {
    const world = await openedWorld()
    world.send('Hi')
    await pass()
    await pass(5_000)
    world.malformed('c1')
    await pass()
    const early = world.gets.shift()
    world.posts.shift()?.fail(new NetworkError('reset'))
    await pass(20_000)
    early?.answer(conversation())
    await pass()
    for (const get of world.gets.splice(0)) get.answer(conversation())
    await pass(100)
    expect(world.outbox()).toEqual([['Hi', 'unknown']])
  })

  it('is looked for less and less often, for as long as it takes', async () => {
    const world = await broken()
    let asked = 0
    for (let second = 0; second < 300; second += 1) {
      await pass(1_000)
      for (const get of world.gets.splice(0)) {
        asked += 1
        get.fail(new HttpError('Bad gateway', { status: 502 }))
      }
    }
    expect(asked).toBeGreaterThan(8)
    expect(asked).toBeLessThan(40)
  })

  it('is its copy, though that be pushed after it was given up', async () => {
    const world = await broken()
    await passAnswering(world, 30_000)
    expect(world.outbox()).toEqual([['Hi', 'failed']])
    world.push('c1', user('m1', 'Hi'))
    await pass(2_000)
    expect(world.outbox()).toEqual([])
    expect(world.ids()).toEqual(['m1'])
    expect(world.delivery.rowKeys.of('m1')).toBe(world.localId)
  })

  it('settles its promise only when it is known', async () => {
    const world = await openedWorld()
    const settled = world.delivery.settled(world.send('Hi'))
    let outcome = 'open'
    settled.then(
      () => (outcome = 'resolved'),
      () => (outcome = 'rejected'),
    )
    await pass()
    world.posts.shift()?.fail(new NetworkError('reset'))
    await pass(1_000)
    expect(outcome).toBe('open')
    world.push('c1', user('m1', 'Hi'))
    await pass(100)
    expect(outcome).toBe('resolved')
    expect(await settled).toMatchObject({ id: 'm1' })
  })

  it('rejects its promise when it was not found', async () => {
    const world = await openedWorld()
    const settled = world.delivery.settled(world.send('Hi'))
    const rejected = expect(settled).rejects.toMatchObject({ code: 'not_delivered' })
    await pass()
    world.posts.shift()?.fail(new NetworkError('reset'))
    await passAnswering(world, 30_000)
    await rejected
  })

  it('shows both copies, when it was sent again and both arrive: by the name that the server returns', async () => {
    const world = await broken()
    await passAnswering(world, 30_000)
    world.delivery.retry(world.localId)
    await pass()
    world.push('c1', named('m1', world.localId))
    await pass(100)
    world.posts.shift()?.answer(named('m2', world.localId))
    await pass(100)
    expect(world.ids()).toEqual(['m1', 'm2'])
    expect(world.outbox()).toEqual([])
    expect([world.delivery.rowKeys.of('m1'), world.delivery.rowKeys.of('m2')]).toEqual([world.localId, 'm2'])
  })

  it('shows both copies, when it was sent again and both arrive: by their words', async () => {
    const world = await broken()
    await passAnswering(world, 30_000)
    world.delivery.retry(world.localId)
    await pass()
    world.push('c1', user('m1', 'Hi'))
    await pass(100)
    world.posts.shift()?.answer(user('m2', 'Hi'))
    await pass(100)
    expect(world.ids()).toEqual(['m1', 'm2'])
    expect(world.outbox()).toEqual([])
    const keys = [world.delivery.rowKeys.of('m1'), world.delivery.rowKeys.of('m2')]
    expect(keys).toContain(world.localId)
    expect(new Set(keys).size).toBe(2)
  })

  it('is not sent again when its first copy arrives while the second waits', async () => {
    let isReachable = true
    const fake = createFakeClient()
    fake.client.getConfig = () => ({ appId: 'app', serverUrl: 'https://far', requiresAuth: false })
    const world = await watchedWorld(createFakeBrowser().openTab(), fake)
    world.gets.shift()?.answer(conversation())
    await pass()
    vi.stubGlobal('navigator', {
      get onLine() {
        return isReachable
      },
    })
    const localId = world.send('Hi')
    await pass()
    world.posts.shift()?.fail(new NetworkError('reset'))
    await passAnswering(world, 30_000)
    isReachable = false
    world.status.set({ state: 'reconnecting', attempt: 1, since: 0 })
    world.delivery.retry(localId)
    await pass()
    expect(world.outbox()).toEqual([['Hi', 'queued']])
    world.push('c1', user('m1', 'Hi'))
    await pass(100)
    isReachable = true
    world.delivery.flush()
    await pass(2_000)
    expect(world.posts).toHaveLength(0)
    expect(world.outbox()).toEqual([])
    vi.unstubAllGlobals()
  })

  it('does not take the copy of a later one that says the same', async () => {
    const world = await broken()
    await passAnswering(world, 30_000)
    const again = world.send('Hi')
    await pass()
    world.push('c1', user('m2', 'Hi'))
    await pass(100)
    world.posts.shift()?.answer(user('m2', 'Hi'))
    await pass(100)
    expect(world.outbox()).toEqual([['Hi', 'failed']])
    expect(world.delivery.rowKeys.of('m2')).toBe(again)
  })

  it('that was refused is no copy of what is said on another device', async () => {
    const world = await broken(new HttpError('No', { status: 422 }))
    world.push('c1', user('phone', 'Hi'))
    await pass(100)
    expect(world.outbox()).toEqual([['Hi', 'failed']])
    expect(world.delivery.rowKeys.of('phone')).toBe('phone')
  })

  it('was refused, though somebody else said the same meanwhile: whoever waits is told', async () => {
    const world = await openedWorld()
    const localId = world.send('Hi')
    const settled = world.delivery.settled(localId)
    await pass()
    world.push('c1', user('phone', 'Hi'))
    await pass(100)
    world.posts.shift()?.fail(new HttpError('No', { status: 422 }))
    await expect(settled).rejects.toMatchObject({ status: 422 })
    expect(world.outbox()).toEqual([['Hi', 'failed']])
    expect(world.delivery.rowKeys.of('phone')).toBe('phone')
  })

  it('has failed where the same words, seen only later, say themselves that they are another’s', async () => {
    const world = await brokenUnseen()
    await passAnswering(world, 60_000, named('m1', 'elsewhere'))
    expect(world.outbox()).toEqual([['Hi', 'failed']])
  })

  it('is looked for though nobody looks at the conversation any more', async () => {
    const world = await openedWorld()
    world.unwatch()
    world.queryClient.removeQueries({ queryKey: world.engine.keys.conversations })
    world.send('Hi')
    await pass()
    world.gets.shift()?.answer(conversation())
    await pass()
    world.posts.shift()?.fail(new NetworkError('reset'))
    await pass()
    expect(world.outbox()).toEqual([['Hi', 'unknown']])
    world.gets.shift()?.answer(conversation(user('m1', 'Hi')))
    await pass()
    expect(world.delivery.rowKeys.of('m1')).not.toBe('m1')
    // nothing is kept of the conversation: whoever comes back sees the row until the copy is loaded
    expect(world.outbox()).toEqual([['Hi', 'sending']])
    await pass(5 * 60_000)
    expect(world.outbox()).toEqual([])
  })

  it('goes with its copy, which was removed on the server before anybody could tell whose it was', async () => {
    const world = await broken()
    const again = world.send('Hi')
    await pass()
    world.push('c1', user('m1', 'Hi'))
    await pass(100)
    world.posts.shift()?.answer(user('m2', 'Hi'))
    await passAnswering(world, 30_000, user('m2', 'Hi'))
    expect(world.outbox()).toEqual([])
    expect(world.delivery.rowKeys.of('m2')).toBe(again)
  })

  it('stays so where the conversation, loaded only later, has the same words: they may be its copy', async () => {
    const world = await brokenUnseen()
    await passAnswering(world, 60_000, user('m1', 'Hi'))
    expect(world.outbox()).toEqual([['Hi', 'unknown']])
    await passAnswering(world, 70_000, user('m1', 'Hi'), user('m2', 'Hi'))
    expect(world.outbox()).toEqual([])
    expect(world.delivery.rowKeys.of('m2')).not.toBe('m2')
  })

  it('is not taken for an older one with its words, where nothing but pushes was known when it was sent', async () => {
    const world = await watchedWorld()
    world.push('c1', message('a9', 1))
    world.send('Hi')
    await pass(2_000)
    expect(world.posts).toHaveLength(0)
    world.gets.shift()?.answer(conversation(user('m0', 'Hi'), message('a9', 1)))
    await pass()
    world.posts.shift()?.fail(new NetworkError('reset'))
    await passAnswering(world, 30_000, user('m0', 'Hi'), message('a9', 1))
    expect(world.outbox()).toEqual([['Hi', 'failed']])
    expect(world.delivery.rowKeys.of('m0')).toBe('m0')
  })

  it('is told by its words, though the first GET had failed when it was to be sent', async () => {
    const world = await watchedWorld()
    world.gets.shift()?.fail(new HttpError('Bad gateway', { status: 502 }))
    await pass()
    world.send('Hi')
    await pass(1_900)
    expect(world.posts).toHaveLength(0)
    await pass(100)
    world.gets.shift()?.answer(conversation(user('m0', 'Hi')))
    await pass()
    world.posts.shift()?.fail(new NetworkError('reset'))
    await passAnswering(world, 30_000, user('m0', 'Hi'), user('m1', 'Hi'))
    expect(world.outbox()).toEqual([])
    expect(world.delivery.rowKeys.of('m0')).toBe('m0')
    expect(world.delivery.rowKeys.of('m1')).not.toBe('m1')
  })

  it('waits for no history where the server refuses to give it', async () => {
    const world = await watchedWorld()
    world.gets.shift()?.fail(new HttpError('No', { status: 422 }))
    await pass()
    world.send('Hi')
    await pass()
    expect(world.posts).toHaveLength(1)
  })

  it('is not taken for an older one with its words that is pushed once more', async () => {
    const world = await unseenWorld()
    world.send('Hi')
    await pass()
    world.push('c1', user('m0', 'Hi'))
    await pass(100)
    world.posts.shift()?.fail(new NetworkError('reset'))
    await passAnswering(world, 30_000, user('m0', 'Hi'))
    expect(world.outbox()).toEqual([['Hi', 'unknown']])
    expect(world.delivery.rowKeys.of('m0')).toBe('m0')
  })

  it('has failed where its conversation, loaded only later, has no such words', async () => {
    const world = await brokenUnseen()
    await passAnswering(world, 60_000, user('m1', 'Ho'))
    expect(world.outbox()).toEqual([['Hi', 'failed']])
  })

  it('has failed where its conversation is gone', async () => {
    const world = await openedWorld()
    world.unwatch()
    world.queryClient.removeQueries({ queryKey: world.engine.keys.conversations })
    world.send('Hi')
    await pass()
    world.gets.shift()?.answer(conversation())
    await pass()
    world.posts.shift()?.fail(new NetworkError('reset'))
    await pass()
    world.gets.shift()?.fail(new HttpError('Gone', { status: 404 }))
    await pass()
    expect(world.outbox()).toEqual([['Hi', 'failed']])
    expect(world.delivery.outbox.get()[0]?.error).toMatchObject({ status: 404 })
  })

  it('leaves the list when it is discarded, and its late copy shows as any message does', async () => {
    const world = await broken()
    world.delivery.discard(world.localId)
    expect(world.outbox()).toEqual([])
    world.push('c1', user('m1', 'Hi'))
    await pass(100)
    expect(world.ids()).toEqual(['m1'])
    expect(world.delivery.rowKeys.of('m1')).toBe('m1')
  })
})

describe('a message that is on its way', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('can not be taken back, and can be discarded once it has failed', async () => {
    const world = await openedWorld()
    const localId = world.send('Hi')
    await pass()
    world.delivery.discard(localId)
    expect(world.outbox()).toEqual([['Hi', 'sending']])
    world.posts.shift()?.fail(new HttpError('No', { status: 422 }))
    await pass()
    world.delivery.discard(localId)
    expect(world.outbox()).toEqual([])
  })

  it('never goes out when it is discarded while it waits for the one before', async () => {
    const world = await openedWorld()
    world.send('one')
    const localId = world.send('two')
    await pass()
    world.delivery.discard(localId)
    world.posts.shift()?.answer(user('m1', 'one'))
    await pass(1_000)
    expect(world.posts).toHaveLength(0)
  })

  it('never goes out when it is discarded while its conversation is opened', async () => {
    const world = await openedWorld()
    let made: () => void = () => undefined
    world.client.agents.listConversations = () => Promise.resolve([])
    world.client.agents.createConversation = () =>
      new Promise((resolve) => (made = () => resolve({ ...conversation(), id: 'c2' })))
    const { localId } = world.delivery.send(
      { key: 'latest:other', agentName: 'support_agent', start: 'latest', metadata: undefined },
      undefined,
      'Hi',
    )
    await pass()
    world.delivery.discard(localId)
    made()
    await pass(1_000)
    expect(world.posts).toHaveLength(0)
  })
})
