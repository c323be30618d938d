import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HttpError, NetworkError } from '../../src/wire/errors.js'
import { conversation, message } from './fixtures.js'
import { openedWorld, pass, thread } from './openedWorld.js'

const echo = (id: string, content: string) => message(id, 1, { role: 'user', content })

describe('a message that the user sends', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is in the outbox at once, and on the wire with its local id', async () => {
    const { send, outbox, posts } = await openedWorld()
    const localId = send('Hi')
    expect(outbox()).toEqual([['Hi', 'sending']])
    await pass()
    expect(posts[0]?.input).toEqual({
      role: 'user',
      content: 'Hi',
      additional_message_params: { local_id: localId },
    })
  })

  it.each([
    ['the answer, then the echo', ['answer', 'push']],
    ['the echo, then the answer', ['push', 'answer']],
    ['the answer alone', ['answer']],
  ])('becomes one row under one key by %s', async (_, order) => {
    const { send, outbox, posts, push, messages, delivery } = await openedWorld()
    const localId = send('Hi')
    await pass()
    for (const step of order) {
      if (step === 'push') push('c1', echo('m1', 'Hi'))
      else posts[0]?.answer(echo('m1', 'Hi'))
      await pass(50)
    }
    expect(messages().map(({ id }) => id)).toEqual(['m1'])
    expect(outbox()).toEqual([])
    expect(delivery.rowKeys.of('m1')).toBe(localId)
  })

  it('waits for the one before it', async () => {
    const { send, posts } = await openedWorld()
    send('one')
    send('two')
    await pass()
    expect(posts.map(({ input }) => input.content)).toEqual(['one'])
    posts[0]?.answer(echo('m1', 'one'))
    await pass()
    expect(posts.map(({ input }) => input.content)).toEqual(['one', 'two'])
  })

  it('has failed when the server refuses it, and is sent again only when told', async () => {
    const { send, outbox, posts, delivery } = await openedWorld()
    const localId = send('Hi')
    await pass()
    posts[0]?.fail(new HttpError('Too long', { status: 422 }))
    await pass(60_000)
    expect(outbox()).toEqual([['Hi', 'failed']])
    expect(posts).toHaveLength(1)
    delivery.retry(localId)
    await pass()
    posts[1]?.answer(echo('m1', 'Hi'))
    await pass()
    expect(outbox()).toEqual([])
  })

  it('is unknown when no answer came, and is looked for rather than sent twice', async () => {
    const { send, outbox, posts, gets, messages } = await openedWorld()
    send('Hi')
    await pass()
    posts[0]?.fail(new NetworkError('reset'))
    await pass()
    expect(outbox()).toEqual([['Hi', 'unknown']])
    gets.shift()?.answer(conversation(echo('m1', 'Hi')))
    await pass(2_000)
    expect(outbox()).toEqual([])
    expect(messages().map(({ id }) => id)).toEqual(['m1'])
    expect(posts).toHaveLength(1)
  })

  it('settles a promise with the copy of the server, or with the reason why there is none', async () => {
    const { delivery, send, posts } = await openedWorld()
    const first = delivery.settled(send('one'))
    const second = delivery.settled(send('two'))
    const outcomes = Promise.allSettled([first, second])
    await pass()
    posts[0]?.answer(echo('m1', 'one'))
    await pass()
    posts[1]?.fail(new HttpError('No', { status: 403 }))
    await pass()
    expect(await outcomes).toMatchObject([
      { status: 'fulfilled', value: { id: 'm1' } },
      { status: 'rejected', reason: { message: 'No' } },
    ])
  })

  it('rejects its promise when it is discarded before it was delivered', async () => {
    const { delivery, send } = await openedWorld()
    send('one')
    const localId = send('two')
    const settled = delivery.settled(localId)
    delivery.discard(localId)
    await expect(settled).rejects.toThrow('discarded before it was delivered')
  })

  it('moves the turn from sending to working to idle', async () => {
    const { engine, send, posts, push } = await openedWorld()
    const turn = engine.turns.of(thread.key, 'c1')
    const phases: string[] = []
    turn.subscribe(() => phases.push(turn.get().phase))
    send('Hi')
    await pass()
    posts[0]?.answer(echo('m1', 'Hi'))
    await pass()
    push('c1', message('a', 1, { content: 'Hello', usage: {} }))
    await pass(50)
    expect(phases).toEqual(['sending', 'working', 'idle'])
  })

  it('is fetched whole when the turn settles', async () => {
    const { engine, send, posts, push, gets } = await openedWorld()
    engine.turns.of(thread.key, 'c1').subscribe(() => undefined)
    send('Hi')
    await pass()
    posts[0]?.answer(echo('m1', 'Hi'))
    await pass()
    push('c1', message('a', 1))
    await pass(100)
    expect(gets).toHaveLength(0)
    await pass(2_000)
    expect(gets).toHaveLength(1)
  })
})
