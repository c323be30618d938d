import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NetworkError } from '../../src/wire/errors.js'
import { createStore } from '../../src/wire/store.js'
import { createFakeBrowser } from './fakeBrowser.js'
import { createFakeClient } from './fakeClient.js'
import { conversation, message } from './fixtures.js'
import { openedWorld, pass, thread, watchedWorld } from './openedWorld.js'

/** Notes what becomes of a promise. */
function outcomeOf(promise: Promise<unknown>) {
  const outcome: { value?: unknown; error?: unknown } = {}
  promise.then(
    (value) => (outcome.value = value),
    (error: unknown) => (outcome.error = error),
  )
  return outcome
}

/** What a caller still holds after another user has come. */
async function endedWorld() {
  const world = await openedWorld(message('m1', 1))
  world.unmount()
  world.engine.end()
  return world
}

/** A world whose client tells whose it is. */
async function ownedWorld() {
  const fake = createFakeClient()
  const session = createStore('u1')
  const client = { ...fake.client, session }
  const world = await watchedWorld(createFakeBrowser().openTab(), { ...fake, client })
  world.gets.shift()?.answer(conversation())
  await pass()
  return { ...world, session }
}

const copy = message('m2', 2, { role: 'user', content: 'Hi' })

describe('a session that has ended', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('rejects what is sent and waited for', async () => {
    const { delivery, send } = await endedWorld()
    const outcome = outcomeOf(delivery.settled(send('Hi')))
    await pass()
    expect(outcome.error).toMatchObject({
      name: 'AbortError',
      message: 'The session ended before the message was delivered',
    })
  })

  it('rejects what is asked, though it may wait for ever', async () => {
    const { engine } = await endedWorld()
    const outcome = outcomeOf(engine.ask(thread, 'c1', 'Hi', { timeoutMs: Infinity }))
    await pass()
    expect(outcome.error).toMatchObject({ name: 'AbortError' })
  })

  it('takes no message: there is no row, and nothing goes out', async () => {
    const { send, outbox, posts } = await endedWorld()
    send('Hi')
    await pass(60_000)
    expect([outbox(), posts]).toEqual([[], []])
  })

  it('opens no thread', async () => {
    const { delivery, client } = await endedWorld()
    const made = vi.fn<() => Promise<never>>(() => Promise.reject(new NetworkError('down')))
    client.agents.createConversation = made
    const fresh = { key: 'new:a:1', agentName: 'a', start: 'new', metadata: undefined } as const
    const outcome = outcomeOf(delivery.open(fresh))
    await pass()
    expect(outcome.error).toMatchObject({ name: 'AbortError' })
    expect(made).not.toHaveBeenCalled()
  })
})

describe('a user who was away between two renders', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each(['broke', 'was answered'] as const)(
    'finds a message whose request %s meanwhile, and the next one goes out',
    async (end) => {
      const { session, send, outbox, posts, gets } = await ownedWorld()
      send('Hi')
      send('Next')
      await pass()
      session.set('u2')
      if (end === 'broke') posts[0]?.fail(new NetworkError('reset'))
      else posts[0]?.answer(copy)
      await pass()
      expect(outbox()).toEqual([
        ['Hi', 'unknown'],
        ['Next', 'queued'],
      ])
      session.set('u1')
      await pass()
      expect(posts.map(({ input }) => input.content)).toEqual(['Hi', 'Next'])
      await pass(2_000)
      for (const get of gets.splice(0)) get.answer(conversation(copy))
      await pass(2_000)
      expect(outbox()).toEqual([['Next', 'sending']])
    },
  )

  it('makes no conversation in the name of whoever is there meanwhile', async () => {
    const { session, delivery, client } = await ownedWorld()
    let found: (none: []) => void = () => undefined
    client.agents.listConversations = () => new Promise((resolve) => (found = resolve))
    const made = vi.fn<() => Promise<never>>(() => Promise.reject(new NetworkError('down')))
    client.agents.createConversation = made
    const latest = { key: 'latest:a', agentName: 'a', start: 'latest', metadata: undefined } as const
    const outcome = outcomeOf(delivery.open(latest))
    await pass()
    session.set('u2')
    found([])
    await pass()
    expect(outcome.error).toMatchObject({ name: 'AbortError' })
    expect(made).not.toHaveBeenCalled()
  })

  it('has a message sent that was not yet on its way', async () => {
    const { session, delivery, client, outbox, posts } = await ownedWorld()
    let fail: (error: Error) => void = () => undefined
    client.agents.createConversation = () => new Promise((_, reject) => (fail = reject))
    client.agents.listConversations = () => Promise.resolve([])
    const fresh = { key: 'new:a:1', agentName: 'a', start: 'new', metadata: undefined } as const
    delivery.send(fresh, undefined, 'Hi')
    await pass()
    session.set('u2')
    fail(new NetworkError('reset'))
    await pass()
    expect([outbox(), posts]).toEqual([[['Hi', 'queued']], []])
    client.agents.createConversation = () => Promise.resolve(conversation())
    session.set('u1')
    await pass(1_000)
    expect(posts.map(({ input }) => input.content)).toEqual(['Hi'])
  })
})
