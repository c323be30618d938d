import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../src/testing/server/store/createMemoryStore.js'
import type { ModelEvent } from '../../src/testing/server/modelTypes.js'
import { playModel } from './support/playModel.js'
import { startServer } from './support/startServer.js'

const sentence = 'This answer was interrupted by a restart of the server; please send your message again.'

/** Lets a turn come as far as `events` and never further, then starts a second server on the same store. */
async function crashAfter(events: ModelEvent[]) {
  const store = createMemoryStore()
  let runs = 0
  const model = playModel(async function* ({ signal }) {
    runs++
    yield* events
    await new Promise<void>((done) => signal.addEventListener('abort', () => done()))
  })
  const first = await startServer({ store, model })
  const { id } = await first.create()
  await first.call('POST', `agents/conversations/v2/${id}/messages`, {
    token: first.token,
    body: { content: 'hello' },
  })
  await expect.poll(() => first.frames().length).toBe(events.length + 1)
  await first.server.close()
  const second = await startServer({ store, model })
  return { store, second, id, runs: () => runs }
}

describe('after a crash', () => {
  it('a running call is stopped, reasoning ends and text stays', async () => {
    const { second, id, store, runs } = await crashAfter([
      { type: 'reasoning', delta: 'Hm.' },
      { type: 'text', delta: 'As far as' },
      { type: 'tool-start', id: 'c', name: 'read_Task' },
    ])
    await second.server.recover()
    const { messages } = await second.get(id)
    expect(messages).toHaveLength(2)
    expect(messages[1]).toMatchObject({
      content: 'As far as\n\n',
      reasoning: { content: 'Hm.', end_date: expect.any(String) },
      tool_calls: [{ status: 'stopped' }],
    })
    expect(second.frames()).toEqual([messages[1]])
    expect(await store.list('turns')).toEqual([])
    expect(runs()).toBe(1)
  })

  it('open reasoning ends, and the message says what happened', async () => {
    const { second, id } = await crashAfter([{ type: 'reasoning', delta: 'Hm.' }])
    await second.server.recover()
    expect((await second.get(id)).messages[1]).toMatchObject({
      content: sentence,
      reasoning: { end_date: expect.any(String) },
    })
  })

  it('a question that nobody had begun to answer gets a sentence', async () => {
    const { second, id } = await crashAfter([])
    await second.server.recover()
    const { messages } = await second.get(id)
    expect(messages.map(({ role, content }) => [role, content])).toEqual([
      ['user', 'hello'],
      ['assistant', sentence],
    ])
  })

  it('a second recovery finds nothing to do', async () => {
    const { second, id } = await crashAfter([])
    await second.server.recover()
    await second.server.recover()
    expect((await second.get(id)).messages).toHaveLength(2)
  })

  it('what a living process works on is left to it', async () => {
    const { second, id, store } = await crashAfter([])
    await second.server.recover(() => true)
    expect((await second.get(id)).messages).toHaveLength(1)
    expect(await store.list('turns')).toHaveLength(1)
  })

  it('the next message is answered as if nothing had been', async () => {
    const { store, id } = await crashAfter([{ type: 'text', delta: 'As far' }])
    const third = await startServer({ store })
    await third.server.recover()
    const answer = await third.ask(id, 'What tasks are open?')
    expect(answer.content).toContain('I found **2 tasks** (open)')
  })
})
