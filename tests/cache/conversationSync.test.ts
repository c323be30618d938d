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
    expect(gets).toHaveLength(1)
    gets.shift()?.fail(new HttpError('No', { status: 401 }))
    await pass(60_000)
    expect(gets).toHaveLength(0)
  })

  it('is fetched after a push that could not be read', async () => {
    const { gets, malformed } = await opened()
    await pass(5_000)
    malformed('c1')
    await pass()
    expect(gets).toHaveLength(1)
  })

  it('is fetched once in 5 s, however many pushes can not be read', async () => {
    const { gets, malformed } = await opened()
    const flood = async (seconds: number) => {
      for (let index = 0; index < seconds * 100; index += 1) {
        malformed('c1')
        await pass(10)
      }
    }
    await pass(5_000)
    await flood(1)
    gets.shift()?.answer(conversation(message('a', 1)))
    await flood(4.8)
    expect(gets).toHaveLength(0)
    await flood(2)
    expect(gets).toHaveLength(1)
  })

  it('has one GET under way at most, and one waiting', async () => {
    const { gets, join, acknowledge } = await opened()
    for (let index = 0; index < 5; index += 1) {
      join('c1')
      acknowledge('c1')
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

  it('shows what is pushed when the first GET fails, beside its error, and the rest when a later one succeeds', async () => {
    const { gets, observe, join, acknowledge, push, contents, queryClient, engine } = setUp()
    const error = () => queryClient.getQueryState(engine.queries.conversation('c1').queryKey)?.error
    observe()
    join('c1')
    acknowledge('c1')
    await pass()
    push('c1', message('b', 2))
    await pass(50)
    expect(contents()).toBeUndefined()
    gets.shift()?.fail(new HttpError('Bad gateway', { status: 502 }))
    await pass()
    expect(contents()).toEqual(['b at 2'])
    push('c1', message('b', 3))
    await pass(50)
    expect(contents()).toEqual(['b at 3'])
    expect(error()).toMatchObject({ status: 502 })
    await pass(2_000)
    gets.shift()?.answer(conversation(message('a', 1), message('b', 3)))
    await pass()
    expect(contents()).toEqual(['a at 1', 'b at 3'])
    expect(error()).toBeNull()
  })

  it('keeps what is pushed while a failed GET is tried again, though nobody looks any more', async () => {
    const { gets, malformed, push, contents, close } = await opened()
    await pass(5_000)
    malformed('c1')
    await pass()
    gets.shift()?.fail(new HttpError('Bad gateway', { status: 502 }))
    await pass(2_000)
    expect(gets).toHaveLength(1)
    push('c1', message('a', 2))
    await pass(50)
    // React Query gives the GET up, and takes what it has back to what it had when that began
    close()
    await pass(50)
    expect(contents()).toEqual(['a at 2'])
  })

  it('shows what is pushed after a second, though the first GET hangs', async () => {
    const { gets, observe, join, acknowledge, push, contents } = setUp()
    observe()
    join('c1')
    acknowledge('c1')
    push('c1', message('b', 2))
    await pass(1_000)
    expect(contents()).toEqual(['b at 2'])
    gets.shift()?.answer(conversation(message('a', 1), message('b', 1)))
    await pass()
    expect(contents()).toEqual(['a at 1', 'b at 2'])
  })

  it('is fetched once the room is quiet, for what only was pushed may be cut or out of order', async () => {
    const { gets, push } = await opened()
    push('c1', message('a', 2))
    await pass(5_100)
    expect(gets).toHaveLength(1)
    gets.shift()?.answer(conversation(message('a', 2)))
    await pass(60_000)
    expect(gets).toHaveLength(0)
  })

  it('has the whole strings of a call within 2 s of its end, though the room never is quiet', async () => {
    const { gets, push } = await opened()
    const call = { id: 't', name: 'read_Task', arguments_string: '{}', status: 'running' }
    push('c1', message('b', 2, { tool_calls: [call] }))
    const done = { ...call, status: 'success', results: `[${'1,'.repeat(300)}1]`.slice(0, 50) }
    for (let step = 0; step < 15; step += 1) {
      push('c1', message('b', 3 + step, { tool_calls: [done] }))
      await pass(100)
    }
    expect(gets).toHaveLength(1)
  })

  it('is polled while the socket can not be had, and not while it can', async () => {
    const { gets, status, engine } = await opened()
    status.set({ state: 'reconnecting', attempt: 1, since: 0 })
    await pass(6_000)
    expect(engine.connection('c1').get()).toEqual({ state: 'polling' })
    expect(gets).toHaveLength(0)
    await pass(30_100)
    expect(gets).toHaveLength(1)
    gets.shift()?.answer(conversation(message('a', 1), message('b', 2)))
    status.set({ state: 'connected', since: 1 })
    expect(engine.connection('c1').get()).toEqual({ state: 'live' })
    await pass(120_000)
    expect(gets).toHaveLength(0)
  })

  it('is polled every few seconds, more and more rarely, while the agent is at work', async () => {
    const { gets, status, engine, push } = await opened()
    engine.turns.of('id:c1', 'c1').subscribe(() => undefined)
    push('c1', message('q', 2, { role: 'user', content: 'Hi' }))
    status.set({ state: 'reconnecting', attempt: 1, since: 0 })
    await pass(6_000)
    const answer = conversation(message('a', 1), message('q', 2, { role: 'user', content: 'Hi' }))
    const counts = [0, 0, 0, 0]
    for (let second = 0; second < 60; second += 1) {
      for (const get of gets.splice(0)) {
        counts[Math.floor(second / 15)] = (counts[Math.floor(second / 15)] ?? 0) + 1
        get.answer(answer)
      }
      await pass(1_000)
    }
    expect(counts[0]).toBeGreaterThan(3)
    expect(counts.at(-1)).toBe(1)
  })

  it('is polled where the server refuses the room', async () => {
    const { gets, refuse, engine } = await opened()
    refuse('c1', 'no')
    expect(engine.connection('c1').get()).toEqual({ state: 'failed', reason: 'no' })
    await pass(30_100)
    expect(gets).toHaveLength(1)
  })

  it.each([403, 404])('shows nothing more and leaves its room after a %i', async (httpStatus) => {
    const { gets, counts, join, contents, engine, queryClient } = await opened()
    join('c1')
    await pass(500)
    gets.shift()?.fail(new HttpError('Gone', { status: httpStatus }))
    await pass()
    const state = queryClient.getQueryState(engine.queries.conversation('c1').queryKey)
    expect([contents(), state?.error]).toMatchObject([undefined, { status: httpStatus }])
    expect(counts).toEqual({ joins: 1, leaves: 1 })
  })

  it('never takes the answer about another conversation for its own', async () => {
    const { gets, join, contents } = await opened()
    join('c1')
    await pass(500)
    expect(gets).toHaveLength(1)
    gets.shift()?.answer({ ...conversation(message('x', 9)), id: 'c2' })
    await pass()
    expect(contents()).toEqual(['a at 1'])
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
