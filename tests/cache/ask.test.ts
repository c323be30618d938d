import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerTo } from '../../src/cache/answerTo.js'
import type { AgentMessage } from '../../src/wire/agentTypes.js'
import { HttpError, NetworkError } from '../../src/wire/errors.js'
import { conversation, message } from './fixtures.js'
import { openedWorld, pass, thread } from './openedWorld.js'

const user = (id: string, content: string) => message(id, 1, { role: 'user', content })
const said = (id: string, content: string, fields: Partial<AgentMessage> = {}) =>
  message(id, 2, { content, usage: {}, ...fields })

type World = Awaited<ReturnType<typeof openedWorld>>

/** Asks, and tells how it ended. */
function ask(world: World, text: string, options = {}) {
  const asked = world.engine.ask(thread, 'c1', text, options)
  const outcome: { answer?: AgentMessage; error?: unknown } = {}
  asked.then(
    (answer) => (outcome.answer = answer),
    (error: unknown) => (outcome.error = error),
  )
  return outcome
}

async function asked(text: string, options = {}) {
  const world = await openedWorld()
  const outcome = ask(world, text, options)
  await pass()
  return { ...world, outcome }
}

describe('ask', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('gives the answer once the agent has stopped', async () => {
    const { posts, push, outcome } = await asked('Where?')
    posts[0]?.answer(user('m1', 'Where?'))
    await pass()
    push('c1', said('a', 'On its', { usage: null }))
    await pass(100)
    expect(outcome).toEqual({})
    push('c1', said('a', 'On its way.', { updated_date: '' }))
    await pass(100)
    expect(outcome.answer).toMatchObject({ id: 'a', content: 'On its way.' })
  })

  it('waits until a text without an end mark grows no more', async () => {
    const { posts, push, outcome } = await asked('Where?')
    posts[0]?.answer(user('m1', 'Where?'))
    await pass()
    push('c1', said('a', 'On', { usage: null }))
    await pass(2_500)
    push('c1', said('a', 'On its way.', { usage: null, updated_date: '' }))
    await pass(2_500)
    expect(outcome).toEqual({})
    await pass(10_000)
    expect(outcome.answer).toMatchObject({ content: 'On its way.' })
  })

  it('gives the last thing that is said after the tools', async () => {
    const { posts, push, outcome } = await asked('Where?')
    posts[0]?.answer(user('m1', 'Where?'))
    await pass()
    const call = { id: 't', name: 'look', arguments_string: '', status: 'running' }
    push('c1', said('a', 'Let me see.', { tool_calls: [call], usage: null }))
    await pass(30_000)
    push('c1', said('a', 'Let me see.', { tool_calls: [{ ...call, status: 'success' }], usage: null }))
    push('c1', said('b', 'On its way.'))
    await pass(100)
    expect(outcome.answer).toMatchObject({ id: 'b' })
  })

  it('gives the answer to this very message, not that to the next', async () => {
    const world = await openedWorld(user('m0', 'Hello'), said('a0', 'Hi'))
    const [first, second] = [ask(world, 'one'), ask(world, 'two')]
    await pass()
    world.posts[0]?.answer(user('m1', 'one'))
    await pass()
    world.push('c1', said('a1', 'First'))
    await pass(100)
    world.posts[1]?.answer(user('m2', 'two'))
    await pass()
    world.push('c1', said('a2', 'Second'))
    await pass(100)
    expect([first.answer?.id, second.answer?.id]).toEqual(['a1', 'a2'])
  })

  it('follows a conversation that no component shows', async () => {
    const world = await openedWorld()
    world.unwatch()
    world.queryClient.removeQueries({ queryKey: world.engine.keys.conversations })
    const outcome = ask(world, 'Where?')
    await pass()
    for (const get of world.gets.splice(0)) get.answer(conversation())
    await pass(1_500)
    for (const get of world.gets.splice(0)) get.answer(conversation())
    await pass(100)
    world.posts[0]?.answer(user('m1', 'Where?'))
    await pass()
    world.push('c1', said('a', 'On its way.'))
    await pass(100)
    expect(outcome.answer).toMatchObject({ id: 'a' })
    expect(world.counts.joins - world.counts.leaves).toBe(0)
  })

  it('rejects when the message is refused', async () => {
    const { posts, outcome } = await asked('Where?')
    posts[0]?.fail(new HttpError('No', { status: 422 }))
    await pass()
    expect(outcome.error).toMatchObject({ status: 422 })
  })

  it('goes on when the message arrived though its request broke', async () => {
    const { posts, push, outcome } = await asked('Where?')
    posts[0]?.fail(new NetworkError('reset'))
    await pass()
    push('c1', user('m1', 'Where?'))
    push('c1', said('a', 'On its way.'))
    await pass(100)
    expect(outcome.answer).toMatchObject({ id: 'a' })
  })

  it('ends on its signal, and the message stays sent', async () => {
    const controller = new AbortController()
    const { posts, outcome, outbox, ids } = await asked('Where?', { signal: controller.signal })
    controller.abort()
    await pass()
    expect(outcome.error).toMatchObject({ name: 'AbortError' })
    expect(outbox()).toEqual([['Where?', 'sending']])
    posts[0]?.answer(user('m1', 'Where?'))
    await pass(100)
    expect(ids()).toEqual(['m1'])
  })

  it('sends nothing for a signal that has fired', async () => {
    const { posts, outcome } = await asked('Where?', { signal: AbortSignal.abort() })
    expect(outcome.error).toMatchObject({ name: 'AbortError' })
    expect(posts).toEqual([])
  })

  it('ends when time is up, and leaves nothing behind', async () => {
    const world = await openedWorld()
    world.unwatch()
    const joins = world.counts.joins - world.counts.leaves
    const outcome = ask(world, 'Where?', { timeoutMs: 5_000 })
    await pass()
    for (const get of world.gets.splice(0)) get.answer(conversation())
    await pass(6_000)
    expect(outcome.error).toMatchObject({ name: 'TimeoutError' })
    expect(world.counts.joins - world.counts.leaves).toBe(joins)
  })

  it('waits two minutes, where it is told nothing else', async () => {
    const { posts, outcome } = await asked('Where?')
    posts[0]?.answer(user('m1', 'Where?'))
    await pass(119_000)
    expect(outcome).toEqual({})
    await pass(2_000)
    expect(outcome.error).toMatchObject({ name: 'TimeoutError' })
  })

  it('ends when a tool waits for the user', async () => {
    const { posts, push, outcome } = await asked('Where?')
    posts[0]?.answer(user('m1', 'Where?'))
    await pass()
    const call = { id: 't', name: 'confirm', arguments_string: '', status: 'waiting_for_user_input' }
    push('c1', said('a', '', { tool_calls: [call] }))
    await pass(100)
    expect(outcome.error).toMatchObject({ code: 'needs_input', data: { name: 'confirm' } })
  })

  it('ends when the agent stops without a word', async () => {
    const { posts, push, outcome } = await asked('Where?')
    posts[0]?.answer(user('m1', 'Where?'))
    await pass()
    push('c1', said('a', 'secret', { hidden: true }))
    push('c1', message('s', 2, { role: 'system', content: 'Ended' }))
    await pass(10_000)
    expect(outcome.error).toMatchObject({ code: 'no_answer' })
  })

  it('gives an answer without an end mark, though the next message is refused meanwhile', async () => {
    const { posts, push, send, outcome } = await asked('Where?')
    posts[0]?.answer(user('m1', 'Where?'))
    await pass()
    push('c1', said('a', 'On its way.', { usage: null }))
    await pass(2_000)
    send('Too long')
    await pass()
    posts[1]?.fail(new HttpError('No', { status: 413 }))
    await pass(10_000)
    expect(outcome.answer).toMatchObject({ id: 'a' })
  })

  it('waits for a tool, though the next message was refused', async () => {
    const { posts, push, send, outcome } = await asked('Where?')
    posts[0]?.answer(user('m1', 'Where?'))
    await pass()
    send('Too long')
    await pass()
    const call = { id: 't', name: 'look', arguments_string: '', status: 'running' }
    push('c1', said('a', 'Let me see.', { tool_calls: [call], usage: null }))
    await pass(100)
    posts[1]?.fail(new HttpError('No', { status: 413 }))
    await pass(30_000)
    expect(outcome).toEqual({})
    push('c1', said('b', 'On its way.'))
    await pass(100)
    expect(outcome.answer).toMatchObject({ id: 'b' })
  })

  it('ends with the session', async () => {
    const { engine, outcome } = await asked('Where?')
    engine.end()
    await pass()
    expect(outcome.error).toMatchObject({ name: 'AbortError' })
  })
})

describe('answerTo', () => {
  it('is what the agent said last, before the next message of the user', () => {
    const messages = [user('1', 'a'), said('2', 'b'), said('3', 'c'), user('4', 'd'), said('5', 'e')]
    expect(answerTo({ id: '1' }, messages)).toMatchObject({ answer: { id: '3' } })
  })

  it('is what it said to two messages at once', () => {
    const messages = [user('1', 'a'), user('2', 'b'), said('3', 'c')]
    expect(answerTo({ id: '1' }, messages)).toMatchObject({ answer: { id: '3' } })
  })

  it('is nothing that is hidden', () => {
    expect(answerTo({ id: '1' }, [user('1', 'a'), said('2', 'b', { hidden: true })])).toEqual({
      answer: undefined,
    })
  })

  it('is not known while the message is not there', () => {
    expect(answerTo({ id: '1' }, [said('2', 'b')])).toBeUndefined()
  })
})
