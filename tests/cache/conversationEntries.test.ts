import { dehydrate, hydrate, QueryClient, QueryObserver, type QueryPersister } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createEngine } from '../../src/cache/engine.js'
import { HttpError } from '../../src/wire/errors.js'
import { createFakeBrowser } from './fakeBrowser.js'
import { createFakeClient } from './fakeClient.js'
import { conversation, message } from './fixtures.js'
import { openedWorld, pass, watchedWorld } from './openedWorld.js'

/** An engine at work on a cache, and nobody who looks. */
function unwatched(queryClient = new QueryClient()) {
  const fake = createFakeClient()
  const clock = { now: Date.now, random: () => 0 }
  const edges = createFakeBrowser().openTab()
  const engine = createEngine({ client: fake.client, queryClient, session: 'u1', clock, ...edges })
  onTestFinished(engine.mount())
  const options = engine.queries.conversation('c1')
  const watch = () => {
    new QueryObserver(queryClient, options).subscribe(() => undefined)
    fake.join('c1')
    fake.acknowledge('c1')
  }
  const ids = () => queryClient.getQueryData(options.queryKey)?.messages.map(({ id }) => id)
  return { ...fake, queryClient, options, watch, ids }
}

describe('a conversation into which somebody else writes', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('holds what an app writes, and what it takes back', async () => {
    const { queryClient, engine, ids } = await openedWorld(message('a', 1))
    const { queryKey } = engine.queries.conversation('c1')
    const before = queryClient.getQueryData(queryKey)
    queryClient.setQueryData(queryKey, (known) => known && { ...known, messages: [] })
    expect(ids()).toEqual([])
    queryClient.setQueryData(queryKey, before)
    await pass(100)
    expect(ids()).toEqual(['a'])
  })

  it('is fetched after that, once in 5 s at most', async () => {
    const { queryClient, engine, gets } = await openedWorld(message('a', 1))
    const { queryKey } = engine.queries.conversation('c1')
    for (let time = 0; time < 40; time += 1) {
      queryClient.setQueryData(queryKey, (known) => known && { ...known, messages: [message('x', time)] })
      await pass(100)
    }
    expect(gets).toHaveLength(0)
    await pass(1_000)
    expect(gets).toHaveLength(1)
  })

  it('is fetched after an older copy from a server was hydrated over a newer one', async () => {
    const { queryClient, engine, gets, push, ids } = await openedWorld(message('a', 1))
    const { queryKey } = engine.queries.conversation('c1')
    push('c1', message('b', 2))
    await pass(5_000)
    gets.shift()?.answer(conversation(message('a', 1), message('b', 2)))
    await pass(10_000)
    expect(ids()).toEqual(['a', 'b'])
    const onServer = new QueryClient()
    const isLater = { updatedAt: Date.now() + 60_000 }
    onServer.setQueryData(queryKey, conversation(message('a', 1)), isLater)
    hydrate(queryClient, dehydrate(onServer))
    expect(ids()).toEqual(['a'])
    await pass(5_000)
    gets.shift()?.answer(conversation(message('a', 1), message('b', 2)))
    await pass()
    expect(ids()).toEqual(['a', 'b'])
  })

  it('is fetched though a persister of the app had a copy', async () => {
    const persister: QueryPersister = (queryFn, context, query) =>
      query.state.data === undefined ? conversation(message('old', 1)) : queryFn(context)
    const world = unwatched(new QueryClient({ defaultOptions: { queries: { persister } } }))
    world.watch()
    await pass(1_000)
    expect(world.ids()).toEqual(['old'])
    expect(world.gets).toHaveLength(1)
  })

  it('stays whole where an observer selects a part of it', async () => {
    const { queryClient, engine, push, ids } = await openedWorld(message('a', 1), message('b', 1))
    const options = {
      ...engine.queries.conversation('c1'),
      select: (known: ReturnType<typeof conversation>) => ({ ...known, messages: known.messages.slice(1) }),
    }
    onTestFinished(new QueryObserver(queryClient, options).subscribe(() => undefined))
    push('c1', message('c', 3))
    await pass(100)
    expect(ids()).toEqual(['a', 'b', 'c'])
  })
})

describe('a conversation whose GET', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('began before anybody looked is fetched again once its room is joined', async () => {
    const { queryClient, options, watch, gets, ids } = unwatched()
    void queryClient.query(options)
    await pass()
    watch()
    await pass()
    gets.shift()?.answer(conversation(message('a', 1)))
    await pass(100)
    gets.shift()?.answer(conversation(message('a', 1), message('b', 2)))
    await pass()
    expect(ids()).toEqual(['a', 'b'])
  })

  it('is cancelled by the app while it loads is fetched again', async () => {
    const fake = createFakeClient({ canAbort: true })
    const { queryClient, gets, ids } = await watchedWorld(createFakeBrowser().openTab(), fake)
    await queryClient.cancelQueries()
    await pass(2_000)
    gets[1]?.answer(conversation(message('a', 1)))
    await pass()
    expect(ids()).toEqual(['a'])
  })

  it('is cancelled by the app while it catches up is not up to date before it is fetched again', async () => {
    const fake = createFakeClient({ canAbort: true })
    const { queryClient, engine, gets, join, acknowledge } = await watchedWorld(
      createFakeBrowser().openTab(),
      fake,
    )
    const connection = () => engine.connection('c1').get().state
    gets.shift()?.answer(conversation(message('a', 1)))
    await pass(30_000)
    join('c1')
    acknowledge('c1')
    await pass(10)
    await queryClient.cancelQueries()
    await pass(1_000)
    expect(connection()).toBe('catching-up')
    await pass(1_000)
    gets[1]?.answer(conversation(message('a', 1)))
    await pass()
    expect(connection()).toBe('live')
  })

  it('was given up, and fails after the next one was answered, is still there', async () => {
    const { queryClient, engine, gets, ids } = await openedWorld(message('a', 1))
    engine.requestWhole('c1')
    await pass(10)
    void queryClient.invalidateQueries()
    await pass(10)
    gets[1]?.answer(conversation(message('a', 1), message('b', 2)))
    await pass(10)
    gets[0]?.fail(new HttpError('Not found', { status: 404 }))
    await pass(100)
    expect(ids()).toEqual(['a', 'b'])
  })

  it('says that it is gone shows nothing more, not even what was pushed just before', async () => {
    const { engine, gets, push, ids } = await openedWorld(message('a', 1))
    await pass(2_000)
    engine.requestWhole('c1')
    await pass(10)
    push('c1', message('b', 2))
    gets.shift()?.fail(new HttpError('Not found', { status: 404 }))
    await pass(100)
    expect(ids()).toEqual([])
  })
})
