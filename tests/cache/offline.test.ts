import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AgentConversation } from '../../src/wire/agentTypes.js'
import { NetworkError } from '../../src/wire/errors.js'
import { createFakeBrowser } from './fakeBrowser.js'
import { createFakeClient } from './fakeClient.js'
import { conversation, message } from './fixtures.js'
import { pass, watchedWorld } from './openedWorld.js'

/** A page whose browser says whether it has a network, and whose server is elsewhere. */
async function farWorld() {
  const browser = { onLine: true }
  vi.stubGlobal('navigator', browser)
  const fake = createFakeClient()
  fake.client.getConfig = () => ({ appId: 'app', serverUrl: 'https://far.example', requiresAuth: false })
  const world = await watchedWorld(createFakeBrowser().openTab(), fake)
  world.gets.shift()?.answer(conversation())
  await pass()
  return {
    ...world,
    goOffline() {
      browser.onLine = false
      world.status.set({ state: 'reconnecting', attempt: 1, since: 0 })
    },
    goOnline() {
      browser.onLine = true
      world.status.set({ state: 'connected', since: 0 })
    },
  }
}

describe('without a network', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('a message is queued, and sent once when there is one', async () => {
    const { goOffline, goOnline, send, outbox, posts, delivery } = await farWorld()
    goOffline()
    send('Hi')
    await pass(60_000)
    expect(outbox()).toEqual([['Hi', 'queued']])
    expect(posts).toEqual([])
    goOnline()
    delivery.flush()
    await pass(1_000)
    expect(posts.map(({ input }) => input.content)).toEqual(['Hi'])
  })

  it('a queued message can be discarded, and never goes out', async () => {
    const { goOffline, goOnline, send, outbox, posts, delivery } = await farWorld()
    goOffline()
    delivery.discard(send('Hi'))
    goOnline()
    await pass(1_000)
    expect([outbox(), posts]).toEqual([[], []])
  })

  it('a message waits, though the network went while its conversation was opened', async () => {
    const { goOffline, goOnline, client, delivery, outbox, posts } = await farWorld()
    let fail: (error: Error) => void = () => undefined
    client.agents.listConversations = () => new Promise((_, reject) => (fail = reject))
    const thread = { key: 'latest:b', agentName: 'b', start: 'latest', metadata: undefined } as const
    delivery.send(thread, undefined, 'Hi')
    await pass()
    goOffline()
    for (let tries = 0; tries < 3; tries += 1) {
      fail(new NetworkError('down'))
      await pass(3_000)
    }
    expect(outbox()).toEqual([['Hi', 'queued']])
    const found: AgentConversation = { ...conversation(), id: 'c1', agent_name: 'b' }
    client.agents.listConversations = () => Promise.resolve([found])
    goOnline()
    await pass(1_000)
    expect(posts.map(({ input }) => input.content)).toEqual(['Hi'])
  })

  it('nothing is looked for, and at once when there is one', async () => {
    const { goOffline, goOnline, send, outbox, posts, gets, unwatch } = await farWorld()
    send('Hi')
    await pass()
    unwatch()
    goOffline()
    posts[0]?.fail(new NetworkError('reset'))
    await pass(60_000)
    expect(outbox()).toEqual([['Hi', 'unknown']])
    expect(gets).toEqual([])
    goOnline()
    await pass()
    gets[0]?.answer(conversation(message('m1', 1, { role: 'user', content: 'Hi' })))
    await pass(2_000)
    expect(outbox()).toEqual([])
  })
})
