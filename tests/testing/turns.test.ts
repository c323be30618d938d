import { describe, expect, it } from 'vitest'
import type { ModelEvent } from '../../src/testing/server/modelTypes.js'
import type { Switches } from '../../src/testing/server/switchTypes.js'
import { textOf } from '../../src/testing/server/textOf.js'
import { playModel } from './support/playModel.js'
import { startServer } from './support/startServer.js'
import { virtualClock } from './support/virtualClock.js'

const everything: ModelEvent[] = [
  { type: 'reasoning', delta: 'Let me ' },
  { type: 'reasoning', delta: 'see.' },
  { type: 'text', delta: 'First I look.' },
  { type: 'tool-start', id: 'c1', name: 'read_Task' },
  { type: 'tool-arguments', id: 'c1', delta: '{"q":' },
  { type: 'tool-arguments', id: 'c1', delta: '{}}' },
  { type: 'tool-running', id: 'c1', args: { q: {} } },
  { type: 'tool-result', id: 'c1', result: [{ title: 'x' }] },
  { type: 'text', delta: 'Here ' },
  { type: 'text', delta: 'it is.' },
  { type: 'usage', prompt_tokens: 12, completion_tokens: 3 },
]

async function* play(events: ModelEvent[]) {
  yield* events
}

const everythingModel = playModel(() => play(everything))

describe('a turn', () => {
  it('pushes the question, then the answer as whole messages that grow', async () => {
    const { create, ask, frames, pushes } = await startServer({ model: everythingModel })
    const { id } = await create()
    const answer = await ask(id, 'hello')
    const [question, ...rest] = frames()
    expect(question).toMatchObject({ role: 'user', content: 'hello' })
    expect(new Set(pushes.map((push) => push.room))).toEqual(new Set([`/agent-conversations/${id}`]))
    expect(new Set(rest.map((frame) => frame.id))).toEqual(new Set([answer.id]))
    expect(
      rest.map((frame) => [frame.reasoning?.content, frame.tool_calls?.[0]?.status, frame.content]),
    ).toEqual([
      ['Let me ', undefined, ''],
      ['Let me see.', undefined, ''],
      ['Let me see.', undefined, 'First I look.'],
      ['Let me see.', 'running', 'First I look.\n\n'],
      ['Let me see.', 'running', 'First I look.\n\n'],
      ['Let me see.', 'running', 'First I look.\n\n'],
      ['Let me see.', 'running', 'First I look.\n\n'],
      ['Let me see.', 'success', 'First I look.\n\n'],
      ['Let me see.', 'success', 'First I look.\n\nHere '],
      ['Let me see.', 'success', 'First I look.\n\nHere it is.'],
      ['Let me see.', 'success', 'First I look.\n\nHere it is.'],
      ['Let me see.', 'success', 'First I look.\n\nHere it is.'],
    ])
    expect(rest.at(-1)).toEqual(answer)
  })

  it('opens and closes reasoning, shows the call as it likes, and counts tokens', async () => {
    const { create, ask, frames } = await startServer({ model: everythingModel })
    const answer = await ask((await create()).id, 'hello')
    const [, first, , third] = frames()
    expect(first?.reasoning).not.toHaveProperty('end_date')
    expect(third?.reasoning?.end_date).toEqual(answer.reasoning?.end_date)
    expect(answer.tool_calls).toEqual([
      {
        id: 'c1',
        name: 'read_Task',
        arguments_string: '{"q":{}}',
        status: 'success',
        results: '[{"title":"x"}]',
        display_projection: {
          label: 'Read tasks',
          active_label: 'Reading tasks…',
          error_label: 'Reading tasks failed',
        },
      },
    ])
    expect(answer.usage).toEqual({ prompt_tokens: 12, completion_tokens: 3 })
  })

  it('cuts arguments at 500 and results at 50 in pushes, and only there', async () => {
    const args = { text: 'a'.repeat(600) }
    const result = { text: 'r'.repeat(300) }
    const model = playModel(() =>
      play([
        { type: 'tool-start', id: 'c', name: 't' },
        { type: 'tool-running', id: 'c', args },
        { type: 'tool-result', id: 'c', result },
        { type: 'text', delta: 'Done.' },
      ]),
    )
    const { create, ask, frames } = await startServer({ model })
    const answer = await ask((await create()).id, 'hello')
    const last = frames().at(-1)?.tool_calls?.[0]
    expect(last?.arguments_string).toBe(JSON.stringify(args).slice(0, 500))
    expect(last?.results).toBe(JSON.stringify(result).slice(0, 50))
    expect(answer.tool_calls?.[0]?.arguments_string).toBe(JSON.stringify(args))
    expect(answer.tool_calls?.[0]?.results).toBe(JSON.stringify(result))
  })

  it('is in the store before it is pushed', async () => {
    const stored: unknown[] = []
    const pushed: string[] = []
    const reads: Promise<void>[] = []
    const started = await startServer({
      model: everythingModel,
      emit(push) {
        const { _message } = JSON.parse(push.data) as { _message: { id: string } }
        pushed.push(JSON.stringify(_message))
        const room = push.room.replace('/agent-conversations/', 'messages:')
        const at = reads.length
        reads.push(started.store.get(room, _message.id).then((message) => void (stored[at] = message)))
      },
    })
    await started.ask((await started.create()).id, 'hello')
    await Promise.all(reads)
    // Every push shows what the store held at that very moment: nothing here is cut, so they are equal.
    expect(stored.map((message) => JSON.stringify(message))).toEqual(pushed)
    expect(pushed.length).toBeGreaterThan(10)
  })

  it('of one conversation waits for the one before; others do not', async () => {
    const log: string[] = []
    const gates = new Map<string, () => void>()
    const model = playModel(async function* ({ messages }) {
      const text = textOf(messages.at(-1)?.content)
      log.push(`${text} after ${messages.length - 1}`)
      await new Promise<void>((open) => gates.set(text, open))
      yield { type: 'text', delta: `re: ${text}` }
    })
    const { create, get, call, token, server } = await startServer({ model })
    const [a, b] = [await create(), await create()]
    const send = (id: string, content: string) =>
      call('POST', `agents/conversations/v2/${id}/messages`, { token, body: { content } })
    await send(a.id, 'one')
    await send(a.id, 'two')
    await send(b.id, 'three')
    await expect.poll(() => log).toEqual(['one after 0', 'three after 0'])
    gates.get('one')?.()
    await expect.poll(() => log).toEqual(['one after 0', 'three after 0', 'two after 2'])
    gates.get('two')?.()
    gates.get('three')?.()
    await server.idle()
    expect((await get(a.id)).messages.map((message) => message.content)).toEqual([
      'one',
      'two',
      're: one',
      're: two',
    ])
  })

  it('that fails keeps what was said, closes its calls and is over', async () => {
    const model = playModel(async function* () {
      yield { type: 'tool-start', id: 'c', name: 't' }
      throw new Error('the endpoint is gone')
    })
    const { create, ask, store, errors } = await startServer({ model })
    const answer = await ask((await create()).id, 'hello')
    expect(answer).toMatchObject({
      content: 'The answer could not be finished: the endpoint is gone',
      tool_calls: [{ status: 'error' }],
    })
    expect(await store.list('turns')).toEqual([])
    expect(errors).toHaveLength(1)
  })

  it('shows the model the conversation, the hidden messages too', async () => {
    const seen: string[][] = []
    const model = playModel(async function* ({ messages }) {
      seen.push(messages.map((message) => `${message.role}: ${textOf(message.content)}`))
      yield { type: 'text', delta: 'ok' }
    })
    const { create, ask, call, token } = await startServer({ model })
    const { id } = await create()
    await call('POST', `agents/conversations/v2/${id}/messages`, {
      token,
      body: { role: 'system', content: 'be kind', hidden: true },
    })
    await ask(id, 'one')
    await ask(id, 'two')
    expect(seen).toEqual([
      ['system: be kind', 'user: one'],
      ['system: be kind', 'user: one', 'assistant: ok', 'user: two'],
    ])
  })
})

describe('the pace', () => {
  it('is at most 30 pushes a second, and the last one is whole', async () => {
    const clock = virtualClock()
    const times: number[] = []
    const model = playModel(async function* () {
      for (let i = 0; i < 200; i++) {
        yield { type: 'text', delta: `${i} ` }
        await clock.wait(5)
      }
    })
    const started = await startServer({ model, clock, frameMs: 33, emit: () => times.push(clock.now()) })
    const answer = await started.ask((await started.create()).id, 'hello')
    const gaps = times.slice(2).map((time, i) => time - (times[i + 1] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(33)
    expect(times.length).toBeGreaterThan(20)
    expect(textOf(answer.content).trim().split(' ')).toHaveLength(200)
  })

  it('never skips a state of a tool', async () => {
    const clock = virtualClock()
    const { create, ask, frames } = await startServer({ model: everythingModel, clock, frameMs: 33 })
    await ask((await create()).id, 'hello')
    const statuses = frames().map((frame) => frame.tool_calls?.[0]?.status)
    expect(statuses).toContain('running')
    expect(statuses).toContain('success')
  })
})

describe('dates', () => {
  async function datesWith(DATES: Switches['DATES']) {
    const { create, ask, get, frames } = await startServer({ model: everythingModel, switches: { DATES } })
    const { id } = await create()
    await ask(id, 'hello')
    const answers = frames().slice(1)
    return {
      answers,
      dates: answers.map((frame) => frame.updated_date),
      got: (await get(id)).messages.at(-1),
    }
  }

  it('change with each push', async () => {
    const { dates } = await datesWith('each')
    expect([...new Set(dates)].sort()).toEqual(dates)
    expect(dates.length).toBeGreaterThan(10)
  })

  it('may stay as they were when the message was created', async () => {
    const { answers, got } = await datesWith('created-only')
    expect(answers.every((frame) => frame.updated_date === frame.created_date)).toBe(true)
    expect(got?.updated_date).toBe(got?.created_date)
  })

  it('may be no finer than seconds', async () => {
    const { dates, got } = await datesWith('seconds')
    expect([...dates, got?.updated_date].every((date) => /T\d\d:\d\d:\d\dZ$/.test(String(date)))).toBe(true)
  })

  it('may be missing', async () => {
    const { answers, got } = await datesWith('missing')
    expect([...answers, got].some((message) => message && 'updated_date' in message)).toBe(false)
  })
})
