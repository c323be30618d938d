import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEngine } from '../../src/cache/engine.js'
import type { AgentConversation, AgentMessage } from '../../src/wire/agentTypes.js'
import { HttpError, NetworkError } from '../../src/wire/errors.js'
import { conversation, message } from './fixtures.js'
import { openedWorld, pass, thread, watchedWorld } from './openedWorld.js'

const user = (id: string, content: string, fields: Partial<AgentMessage> = {}) =>
  message(id, 1, { role: 'user', content, ...fields })

describe('a message that was sent', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('stays when a GET that began before it was stored answers after', async () => {
    const { send, posts, gets, malformed, ids } = await openedWorld()
    await pass(5_000)
    malformed('c1')
    await pass()
    send('Hi')
    await pass()
    posts[0]?.answer(user('m1', 'Hi'))
    await pass(10)
    gets.shift()?.answer(conversation())
    await pass(10)
    expect(ids()).toEqual(['m1'])
    await pass(5_000)
    expect(gets).toHaveLength(1)
  })

  it('is not taken for an older one that said the same while the history was loading', async () => {
    const { send, posts, gets, outbox } = await watchedWorld()
    send('Hi')
    await pass()
    gets.shift()?.answer(conversation(user('old', 'Hi'), message('a', 1)))
    await pass()
    posts[0]?.fail(new NetworkError('reset'))
    await pass()
    expect(outbox()).toEqual([['Hi', 'unknown']])
  })

  it('gives up a row that it took by mistake when the POST names another', async () => {
    const { send, posts, push, ids, delivery } = await openedWorld()
    const localId = send('Hi')
    await pass()
    push('c1', user('phone', 'Hi'))
    await pass(50)
    posts[0]?.answer(user('m1', 'Hi'))
    await pass(50)
    expect(ids()).toEqual(['phone', 'm1'])
    expect([delivery.rowKeys.of('phone'), delivery.rowKeys.of('m1')]).toEqual(['phone', localId])
  })

  it('is sent again once when it is told to twice', async () => {
    const { send, posts, delivery } = await openedWorld()
    const localId = send('Hi')
    await pass()
    posts[0]?.fail(new HttpError('No', { status: 422 }))
    await pass()
    delivery.retry(localId)
    delivery.retry(localId)
    await pass()
    expect(posts).toHaveLength(2)
  })

  it('is looked for when the server answers with the message of the agent', async () => {
    const { send, posts, gets, outbox, ids } = await openedWorld()
    const localId = send('Hi')
    await pass()
    posts[0]?.answer(message('a', 1))
    await pass()
    expect(outbox()).toEqual([['Hi', 'sending']])
    gets
      .shift()
      ?.answer(
        conversation(user('m1', 'Hi', { additional_message_params: { local_id: localId } }), message('a', 1)),
      )
    await pass(10)
    expect(ids()).toEqual(['m1', 'a'])
    expect(outbox()).toEqual([])
  })

  it("never goes out under another user's token", async () => {
    const { client, queryClient, posts } = await watchedWorld()
    const token = (sub: string) => `x.${btoa(JSON.stringify({ sub }))}.x`
    client.setToken(token('A'))
    let created: (made: AgentConversation) => void = () => undefined
    client.agents.listConversations = () => Promise.resolve([])
    client.agents.createConversation = () => new Promise((resolve) => (created = resolve))
    const engine = createEngine({ client, queryClient, session: 'A' })
    const { localId } = engine.delivery.send(
      { key: 'new', agentName: 'support_agent', start: 'new', metadata: undefined },
      undefined,
      'secret of A',
    )
    const settled = engine.delivery.settled(localId)
    await pass()
    client.setToken(token('B'))
    created({ ...conversation(), id: 'cA' })
    await pass()
    expect(posts).toEqual([])
    expect(queryClient.getQueryData(engine.keys.conversation('cA'))).toBeUndefined()
    engine.end()
    await expect(settled).rejects.toThrow('The session ended')
  })

  it('does not hide that the agent works on a later one, whose tools are fetched whole', async () => {
    const { engine, send, posts, push, gets } = await openedWorld()
    const turn = engine.turns.of(thread.key, 'c1')
    turn.subscribe(() => undefined)
    send('one')
    await pass()
    posts[0]?.fail(new HttpError('No', { status: 422 }))
    await pass()
    expect(turn.get().phase).toBe('failed')
    send('two')
    await pass()
    posts[1]?.answer(user('m2', 'two'))
    await pass(10)
    const call = { id: 't', name: 'x', arguments_string: '', status: 'running' }
    push('c1', message('a', 1, { content: '', tool_calls: [call] }))
    await pass(50)
    expect(turn.get().phase).toBe('working')
    push('c1', message('a', 2, { content: 'Done', usage: {}, tool_calls: [{ ...call, status: 'success' }] }))
    await pass(100)
    expect(gets).toHaveLength(1)
  })
})

describe('a GET', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks again only once a room is quiet, though each answer differ from what is shown', async () => {
    const { push, gets, join, acknowledge } = await openedWorld(user('u', 'q'))
    join('c1')
    acknowledge('c1')
    let asked = 0
    let text = ''
    for (let frame = 0; frame < 300; frame += 1) {
      text += 'word '
      push('c1', message('a', 1, { content: text, updated_date: '' }))
      await pass(33)
      for (const get of gets.splice(0)) {
        asked += 1
        get.answer(
          conversation(user('u', 'q'), message('a', 1, { content: text.slice(0, -20), updated_date: '' })),
        )
      }
    }
    expect(asked).toBeLessThan(3)
    await pass(1_100)
    expect(gets).toHaveLength(1)
  })

  it('that was called off takes no push along, though its client answers all the same', async () => {
    const { push, gets, malformed, queryClient, engine, ids } = await openedWorld(user('u', 'q'))
    malformed('c1')
    await pass()
    void queryClient.invalidateQueries({ queryKey: engine.keys.conversation('c1') })
    await pass()
    push('c1', message('m', 5))
    gets.shift()?.answer(conversation(user('u', 'q')))
    await pass(50)
    expect(ids()).toEqual(['u', 'm'])
  })

  it('is made once when nothing was heard of the agent for long', async () => {
    const { engine, send, posts, gets } = await openedWorld()
    engine.turns.of(thread.key, 'c1').subscribe(() => undefined)
    send('Hi')
    await pass()
    posts[0]?.answer(user('m1', 'Hi'))
    await pass(20_100)
    expect(engine.turns.of(thread.key, 'c1').get().phase).toBe('stalled')
    expect(gets).toHaveLength(1)
  })
})
