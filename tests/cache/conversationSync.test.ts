import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEngine } from '../../src/cache/engine.js'
import { HttpError } from '../../src/wire/errors.js'
import { createFakeClient } from './fakeClient.js'
import { conversation, message } from './fixtures.js'

function setUp() {
  const fake = createFakeClient()
  const queryClient = new QueryClient()
  const engine = createEngine({
    client: fake.client,
    queryClient,
    session: 'u1',
    clock: { now: Date.now, random: () => 0 },
  })
  const unmount = engine.mount()
  const observe = (id = 'c1') =>
    new QueryObserver(queryClient, engine.queries.conversation(id)).subscribe(() => undefined)
  const contents = () =>
    queryClient
      .getQueryData(engine.queries.conversation('c1').queryKey)
      ?.messages.map(({ content }) => content)
  return { ...fake, queryClient, engine, unmount, observe, contents }
}
/** Lets promises settle, and this much time pass. */
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

/** A conversation that is joined, acknowledged and loaded with message `a`. */
async function opened() {
  const world = setUp()
  const close = world.observe()
  world.join('c1')
  world.acknowledge('c1')
  await pass()
  world.gets.shift()?.answer(conversation(message('a', 1)))
  await pass()
  return { ...world, close }
}

describe('a conversation that somebody looks at', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is joined before it is fetched, and fetched once', async () => {
    const { gets, counts, observe, join, acknowledge, contents } = setUp()
    observe()
    await pass()
    expect(counts.joins).toBe(1)
    expect(gets).toHaveLength(0)
    join('c1')
    acknowledge('c1')
    await pass()
    expect(gets).toHaveLength(1)
    gets[0]?.answer(conversation(message('a', 1)))
    await pass(10_000)
    expect(contents()).toEqual(['a at 1'])
    expect(gets).toHaveLength(1)
  })

  it('is not joined by an observer that is not enabled, and is as soon as it is', async () => {
    const { counts, queryClient, engine } = setUp()
    const options = engine.queries.conversation('c1')
    const observer = new QueryObserver(queryClient, { ...options, enabled: false })
    observer.subscribe(() => undefined)
    await pass(2_000)
    expect(counts.joins).toBe(0)
    observer.setOptions({ ...options, enabled: true })
    await pass(0)
    expect(counts).toEqual({ joins: 1, leaves: 0 })
    observer.setOptions({ ...options, enabled: false })
    await pass(0)
    expect(counts).toEqual({ joins: 1, leaves: 1 })
  })

  it('shares one room and one GET among its observers, and leaves with the last', async () => {
    const { gets, counts, observe, join, acknowledge } = setUp()
    const stops = [observe(), observe()]
    join('c1')
    acknowledge('c1')
    await pass(5_000)
    expect([counts.joins, gets.length]).toEqual([1, 1])
    stops[0]?.()
    expect(counts.leaves).toBe(0)
    stops[1]?.()
    expect(counts.leaves).toBe(1)
  })

  it('is fetched after a second when the room cannot be had, and again when it can', async () => {
    const { gets, observe, join, acknowledge, contents } = setUp()
    observe()
    await pass(1_000)
    gets.shift()?.answer(conversation(message('a', 1)))
    await pass()
    expect(contents()).toEqual(['a at 1'])
    join('c1')
    acknowledge('c1')
    await pass(100)
    gets.shift()?.answer(conversation(message('a', 1), message('b', 1)))
    await pass()
    expect(contents()).toEqual(['a at 1', 'b at 1'])
  })

  it('is fetched once more where the server does not acknowledge the join', async () => {
    const { gets, observe, join } = setUp()
    observe()
    join('c1')
    await pass(100)
    gets.shift()?.answer(conversation())
    await pass(950)
    expect(gets).toHaveLength(1)
    gets.shift()?.answer(conversation())
    await pass(60_000)
    expect(gets).toHaveLength(0)
  })

  it('shows what was pushed while the first GET was under way', async () => {
    const { gets, observe, join, acknowledge, push, contents } = setUp()
    observe()
    join('c1')
    acknowledge('c1')
    await pass()
    push('c1', message('a', 5))
    push('c1', message('b', 5))
    await pass(100)
    expect(contents()).toBeUndefined()
    gets.shift()?.answer(conversation(message('a', 3)))
    await pass()
    expect(contents()).toEqual(['a at 5', 'b at 5'])
  })

  it('applies the pushes of one frame together', async () => {
    const { queryClient, push, contents } = await opened()
    let writes = 0
    queryClient.getQueryCache().subscribe(({ type }) => {
      if (type === 'updated') writes += 1
    })
    for (let second = 2; second < 10; second += 1) push('c1', message('a', second))
    await pass(50)
    expect(contents()).toEqual(['a at 9'])
    expect(writes).toBe(1)
  })

  it('is fetched again after each reconnect, and says so meanwhile', async () => {
    const { engine, gets, join, acknowledge, status, contents } = await opened()
    const connection = engine.connection('c1')
    status.set({ state: 'reconnecting', attempt: 2, since: 7 })
    expect(connection.get()).toEqual({ state: 'reconnecting', attempt: 2, since: 7 })
    status.set({ state: 'connected', since: 9 })
    join('c1')
    acknowledge('c1')
    expect(connection.get()).toEqual({ state: 'catching-up' })
    await pass(500)
    gets.shift()?.answer(conversation(message('a', 1), message('missed', 1)))
    await pass()
    expect(contents()).toEqual(['a at 1', 'missed at 1'])
    expect(connection.get()).toEqual({ state: 'live' })
  })

  it('keeps what it has and tries again when catching up fails', async () => {
    const { engine, gets, join, acknowledge, contents } = await opened()
    join('c1')
    acknowledge('c1')
    await pass(500)
    gets.shift()?.fail(new HttpError('Bad gateway', { status: 502 }))
    await pass()
    expect(contents()).toEqual(['a at 1'])
    expect(engine.connection('c1').get()).toEqual({ state: 'catching-up' })
    await pass(2_000)
    gets.shift()?.answer(conversation(message('a', 1), message('b', 1)))
    await pass()
    expect(contents()).toEqual(['a at 1', 'b at 1'])
  })

  it('does not try again what the server refuses', async () => {
    const { gets, observe, join, acknowledge } = setUp()
    observe()
    join('c1')
    acknowledge('c1')
    await pass()
    gets.shift()?.fail(new HttpError('No', { status: 401 }))
    await pass(60_000)
    expect(gets).toHaveLength(0)
  })

  it('is fetched after a push that could not be read', async () => {
    const { gets, malformed } = await opened()
    malformed('c1')
    await pass()
    expect(gets).toHaveLength(1)
  })

  it('has one GET under way at most, and one waiting', async () => {
    const { gets, malformed } = await opened()
    for (let index = 0; index < 5; index += 1) {
      malformed('c1')
      await pass(10)
    }
    expect(gets).toHaveLength(1)
    gets.shift()?.answer(conversation(message('a', 1)))
    await pass(10)
    expect(gets).toHaveLength(1)
    gets.shift()?.answer(conversation(message('a', 1)))
    await pass(10)
    expect(gets).toHaveLength(0)
  })

  it('is fetched when somebody looks at it again, since it was not watched meanwhile', async () => {
    const { gets, close, observe, join, acknowledge, contents } = await opened()
    close()
    await pass(1_000)
    observe()
    join('c1')
    acknowledge('c1')
    await pass()
    expect(contents()).toEqual(['a at 1'])
    gets.shift()?.answer(conversation(message('a', 1), message('b', 1)))
    await pass()
    expect(contents()).toEqual(['a at 1', 'b at 1'])
  })

  it('stops watching with its provider', async () => {
    const { unmount, counts, gets, push, contents } = await opened()
    unmount()
    expect(counts.leaves).toBe(1)
    push('c1', message('b', 1))
    await pass(10_000)
    expect(contents()).toEqual(['a at 1'])
    expect(gets).toHaveLength(0)
  })
})
