import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findConversation } from '../../src/cache/findConversation.js'
import { metadataOf } from '../../src/cache/metadataOf.js'
import { threadKeyOfLatest, type AgentThread } from '../../src/cache/thread.js'
import type { AgentConversation, CreateConversationParams } from '../../src/wire/agentTypes.js'
import { HttpError, NetworkError } from '../../src/wire/errors.js'
import { createFakeBrowser } from './fakeBrowser.js'
import { conversation } from './fixtures.js'
import { openedTab, pass } from './openedWorld.js'

const latest: AgentThread = {
  key: 'latest:support_agent',
  agentName: 'support_agent',
  start: 'latest',
  metadata: undefined,
}
const ofOrder = (id: string): AgentThread => ({
  ...latest,
  key: `order ${id}`,
  match: { 'metadata.order_id': id },
})

type World = Awaited<ReturnType<typeof openedTab>>

/** A server's conversations, and what it was asked. */
function createServer(...stored: Partial<AgentConversation>[]) {
  const conversations = stored.map((fields) => ({ ...conversation(), ...fields }))
  const asked: unknown[] = []
  const made: CreateConversationParams[] = []
  const store = (params: CreateConversationParams) => {
    made.push(params)
    const metadata = { ...params.metadata }
    const created = { ...conversation(), id: `made${made.length}`, agent_name: params.agent_name, metadata }
    conversations.unshift(created)
    return created
  }
  return {
    conversations,
    asked,
    made,
    store,
    /** A server that heeds no filter. */
    agents: {
      getConversation: async (id: string) => conversations.find((one) => one.id === id) ?? conversation(),
      listConversations: async (params?: object) => {
        asked.push(params)
        return conversations
      },
      createConversation: async (params: CreateConversationParams) => store(params),
    },
  }
}
const serve = (world: World, { agents }: ReturnType<typeof createServer>) =>
  Object.assign(world.client.agents, agents)

describe('findConversation', () => {
  it('asks for the latest that matches', async () => {
    const { agents, asked } = createServer()
    await findConversation(agents, ofOrder('o1'))
    expect(asked).toEqual([
      { q: { agent_name: 'support_agent', 'metadata.order_id': 'o1' }, sort: '-updated_date', limit: 1 },
    ])
  })

  it('takes none that does not match, from a server that heeds no filter', async () => {
    const { agents } = createServer(
      { id: 'c1', metadata: { order_id: 'o1' }, agent_name: 'other' },
      { id: 'c2', metadata: { order_id: 'o2' } },
      { id: 'c3', metadata: {} },
      { id: 'c4', metadata: null },
      { id: 'c5', metadata: { order_id: 'o1' } },
    )
    expect(await findConversation(agents, ofOrder('o1'))).toBe('c5')
    expect(await findConversation(agents, ofOrder('o3'))).toBeNull()
  })

  it('looks at the conversation itself, where a list has no metadata', async () => {
    const { agents, conversations } = createServer(
      { id: 'c1', metadata: { order_id: 'o2' } },
      { id: 'c2', metadata: { order_id: 'o1' } },
    )
    const bare = conversations.map(({ metadata: _, ...rest }) => rest)
    const list = { ...agents, listConversations: async () => bare }
    expect(await findConversation(list, ofOrder('o1'))).toBe('c2')
  })

  it('asks for nothing where there is nothing to look for', async () => {
    const { agents, asked } = createServer({ id: 'c1' })
    expect(await findConversation(agents, { key: 'id:c9', id: 'c9' })).toBe('c9')
    expect(await findConversation(agents, { ...latest, start: 'new' })).toBeNull()
    expect(asked).toEqual([])
  })
})

describe('metadataOf', () => {
  it('is what the app gives, and what it will look for', () => {
    const match = {
      'metadata.order_id': 'o1',
      'metadata.shop.id': 7,
      agent_name: 'x',
      'metadata.n': { $gt: 1 },
    }
    expect(metadataOf({ match, metadata: { shop: { name: 'S' }, by: 'app' } })).toEqual({
      by: 'app',
      order_id: 'o1',
      shop: { name: 'S', id: 7 },
    })
  })

  it('leaves what the app gave as it is', () => {
    const metadata = { shop: { name: 'S' } }
    metadataOf({ match: { 'metadata.shop.id': 7 }, metadata })
    expect(metadata).toEqual({ shop: { name: 'S' } })
  })
})

describe('threadKeyOfLatest', () => {
  it('is the same for the same filter, in whatever order', () => {
    const [a, b] = [
      { x: 1, y: 2 },
      { y: 2, x: 1, z: undefined },
    ]
    expect(threadKeyOfLatest('agent', a)).toBe(threadKeyOfLatest('agent', b))
    expect(threadKeyOfLatest('agent', a)).not.toBe(threadKeyOfLatest('agent', { x: 2, y: 2 }))
    expect(threadKeyOfLatest('agent', {})).toBe(threadKeyOfLatest('agent'))
  })
})

describe('opening a thread', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('goes on with the conversation that matches', async () => {
    const world = await openedTab(createFakeBrowser().openTab())
    const server = createServer({ id: 'c5', metadata: { order_id: 'o1' } })
    serve(world, server)
    expect(await world.delivery.open(ofOrder('o1'))).toBe('c5')
    expect(server.made).toEqual([])
  })

  it('makes one that is found the next time', async () => {
    const world = await openedTab(createFakeBrowser().openTab())
    const server = createServer()
    serve(world, server)
    expect(await world.delivery.open({ ...ofOrder('o1'), metadata: { by: 'app' } })).toBe('made1')
    expect(server.made).toEqual([
      {
        agent_name: 'support_agent',
        metadata: { by: 'app', order_id: 'o1', base44_local_id: expect.any(String) },
      },
    ])
    expect(await findConversation(server.agents, ofOrder('o1'))).toBe('made1')
  })

  it('makes one, however many ask', async () => {
    const world = await openedTab(createFakeBrowser().openTab())
    const server = createServer()
    serve(world, server)
    const opened = Promise.all([world.delivery.open(latest), world.delivery.open(latest)])
    world.delivery.send(latest, undefined, 'Hi')
    expect(await opened).toEqual(['made1', 'made1'])
    await pass()
    expect(server.made).toHaveLength(1)
  })

  it('makes one for all tabs of the browser', async () => {
    const browser = createFakeBrowser()
    const [a, b] = [await openedTab(browser.openTab()), await openedTab(browser.openTab())]
    const server = createServer()
    // both have looked, and found none
    for (const tab of [a, b]) {
      serve(tab, server)
      tab.queryClient.setQueryData(tab.engine.keys.thread(latest.key), null)
    }
    expect(await Promise.all([a.delivery.open(latest), b.delivery.open(latest)])).toEqual(['made1', 'made1'])
    expect(server.made).toHaveLength(1)
  })

  it('tells the other tabs, which have found none', async () => {
    const browser = createFakeBrowser()
    const [a, b] = [await openedTab(browser.openTab()), await openedTab(browser.openTab())]
    serve(a, createServer())
    b.queryClient.setQueryData(b.engine.keys.thread(latest.key), null)
    await a.delivery.open(latest)
    await pass(50)
    expect(b.queryClient.getQueryData(b.engine.keys.thread(latest.key))).toBe('made1')
  })

  it('goes on with what was made, when the answer to that was lost', async () => {
    const world = await openedTab(createFakeBrowser().openTab())
    const server = createServer()
    serve(world, server)
    world.client.agents.createConversation = async (params) => {
      server.store(params)
      throw new NetworkError('reset')
    }
    expect(await world.delivery.open({ ...latest, start: 'new' })).toBe('made1')
  })

  it('looks for what may have been made, before it makes another: after it has failed', async () => {
    const world = await openedTab(createFakeBrowser().openTab())
    const server = createServer()
    serve(world, server)
    const fresh = { ...latest, key: 'new:support_agent:1', start: 'new' } as const
    let params: CreateConversationParams | undefined
    world.client.agents.createConversation = async (given) => {
      params = given
      throw new HttpError('Bad gateway', { status: 502 })
    }
    const { localId } = world.delivery.send(fresh, undefined, 'Hi')
    await pass()
    expect(world.outbox()).toEqual([['Hi', 'failed']])
    // the server was only slow
    if (params) server.store(params)
    world.delivery.retry(localId)
    await pass()
    expect(world.delivery.outbox.get()).toMatchObject([{ conversationId: 'made1', delivery: 'sending' }])
    expect(server.made).toHaveLength(1)
  })

  it('looks for what may have been made, before it makes another: after a reload', async () => {
    const browser = createFakeBrowser()
    const before = browser.openTab()
    const a = await openedTab(before)
    const server = createServer()
    serve(a, server)
    a.client.agents.createConversation = async (params) => {
      server.store(params)
      return new Promise(() => undefined)
    }
    a.delivery.send({ ...latest, key: 'new:support_agent:1', start: 'new' }, undefined, 'Hi')
    await pass()
    before.die()
    const after = browser.openTab()
    const fake = await openedTab({ ...after, session: 'u2' })
    serve(fake, server)
    const b = await openedTab({ ...browser.openTab(), client: fake.client })
    await pass(50)
    expect(b.delivery.outbox.get()).toMatchObject([{ conversationId: 'made1', message: { content: 'Hi' } }])
    expect(server.made).toHaveLength(1)
  })

  it('does not look for what the server has refused to make', async () => {
    const world = await openedTab(createFakeBrowser().openTab())
    const server = createServer()
    serve(world, server)
    world.client.agents.createConversation = async () => {
      throw new HttpError('No', { status: 403 })
    }
    await expect(world.delivery.open({ ...latest, start: 'new' })).rejects.toMatchObject({ status: 403 })
    expect(server.asked).toEqual([])
  })

  it('waits for no tab that hangs', async () => {
    const browser = createFakeBrowser()
    const [a, b] = [await openedTab(browser.openTab()), await openedTab(browser.openTab())]
    serve(a, createServer())
    serve(b, createServer({ id: 'c7' }))
    a.client.agents.listConversations = () => new Promise(() => undefined)
    void a.delivery.open(latest)
    const opened = b.delivery.open(latest)
    await pass(11_000)
    expect(await opened).toBe('c7')
  })
})
