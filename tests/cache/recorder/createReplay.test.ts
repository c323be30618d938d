import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createReplay,
  type Replay,
  type ReplayOptions,
} from '../../../src/cache/recorder/replay/createReplay.js'
import type {
  RecordedError,
  RecordedEvent,
  RecordedSession,
} from '../../../src/cache/recorder/RecordedSession.js'
import { isBase44Error } from '../../../src/wire/errors.js'
import { isRecord } from '../../../src/wire/isRecord.js'
import { conversation, message } from '../fixtures.js'
import { sessionOf } from './sessionOf.js'

const conversationId = 'c1'
const get = { kind: 'get' as const, conversationId }
let calls = 0
const asked = (request: Extract<RecordedEvent, { type: 'asked' }>['request'] = get): RecordedEvent => ({
  type: 'asked',
  call: ++calls,
  request,
})
const answered = (answer: unknown, request: Extract<RecordedEvent, { type: 'asked' }>['request'] = get) =>
  [asked(request), { type: 'answered', call: calls, request, answer }] as const
const failed = (error: Partial<RecordedError>) =>
  [
    asked(),
    { type: 'failed', call: calls, request: get, error: { name: 'HttpError', message: 'No', ...error } },
  ] as const
const room = (type: 'joined' | 'acknowledged'): RecordedEvent => ({ type, conversationId })
const pushed = (id: string, second: number): RecordedEvent => ({
  type: 'pushed',
  conversationId,
  message: message(id, second),
})
const connected: RecordedEvent = { type: 'socket', status: { state: 'connected', since: 0 } }
const lost = (attempt: number): RecordedEvent => ({
  type: 'socket',
  status: { state: 'reconnecting', attempt, since: 0 },
})

/** Joins the room, once the client has loaded what it needs for that; gives what its member is told, by name. */
async function listen({ client }: Replay) {
  const told: string[] = []
  const leave = client.realtime.joinConversation(conversationId, {
    onJoin: () => told.push('joined'),
    onAcknowledged: () => told.push('acknowledged'),
    onRefused: (reason) => told.push(`refused: ${reason}`),
    onMalformed: () => told.push('malformed'),
    onMessage: ({ id }) => told.push(id),
  })
  await import('../../../src/client/liveModules.js')
  return { told, leave }
}
const idsOf = async ({ client }: Replay) =>
  (await client.agents.getConversation(conversationId)).messages.map(({ id }) => id)
const settles = async (promise: Promise<unknown>) => {
  let isSettled = false
  const settle = () => (isSettled = true)
  promise.then(settle, settle)
  await vi.advanceTimersByTimeAsync(100)
  return isSettled
}

// the recording's time is the test's
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Plays to the end, however long that takes. */
async function play(replay: Replay, speed = Infinity) {
  const playing = replay.play(speed)
  await vi.advanceTimersByTimeAsync(60_000)
  await playing
}
const open = (session: RecordedSession, options?: ReplayOptions) => createReplay(session, options)

describe('a replay answers', () => {
  it('a GET when its answer was recorded, and not before', async () => {
    const replay = open(sessionOf(...answered(conversation(message('m1', 1)))))
    const ids = idsOf(replay)
    expect(await settles(ids)).toBe(false)
    void replay.play()
    await vi.advanceTimersByTimeAsync(500)
    expect(await settles(ids)).toBe(false)
    await vi.advanceTimersByTimeAsync(500)
    expect(await ids).toEqual(['m1'])
  })

  it('later GETs with the newest answer', async () => {
    const replay = open(sessionOf(...answered(conversation()), ...answered(conversation(message('m1', 1)))))
    await play(replay)
    expect(await idsOf(replay)).toEqual(['m1'])
    expect(await idsOf(replay)).toEqual(['m1'])
  })

  it('with what was pushed since, as a server would, and keeps strings that only pushes cut', async () => {
    const whole = {
      id: 't1',
      name: 'read',
      status: 'success',
      arguments_string: '{}',
      results: 'x'.repeat(80),
    }
    const calling = (results: string) => message('m1', 1, { tool_calls: [{ ...whole, results }] })
    const replay = open(
      sessionOf(
        connected,
        room('joined'),
        ...answered(conversation(calling(whole.results), message('m2', 1))),
        { type: 'pushed', conversationId, message: calling(whole.results.slice(0, 50)) },
        pushed('m2', 5),
        pushed('m3', 6),
      ),
    )
    await play(replay)
    const { messages } = await replay.client.agents.getConversation(conversationId)
    expect(messages).toEqual([calling(whole.results), message('m2', 5), message('m3', 6)])
  })

  it('with the answer that was asked for after a push, though the replay asks sooner', async () => {
    const replay = open(
      sessionOf(
        connected,
        room('joined'),
        ...answered(conversation()),
        pushed('m1', 1),
        ...answered(conversation(message('m1', 9))),
      ),
    )
    const { told } = await listen(replay)
    const playing = replay.play()
    void idsOf(replay)
    await vi.advanceTimersByTimeAsync(4_500)
    expect(told).toContain('m1')
    const fresh = replay.client.agents.getConversation(conversationId)
    await vi.advanceTimersByTimeAsync(10_000)
    await playing
    expect((await fresh).messages).toEqual([message('m1', 9)])
  })

  it('a failure with the same failure, once', async () => {
    const replay = open(
      sessionOf(...failed({ status: 503, code: 'BUSY' }), ...answered(conversation(message('m1', 1)))),
    )
    const first = idsOf(replay).catch((error: unknown) => error)
    await play(replay)
    expect(await first).toMatchObject({ name: 'HttpError', status: 503, code: 'BUSY', message: 'No' })
    expect(await idsOf(replay)).toEqual(['m1'])
  })

  it.each([
    ['a network that was gone', { name: 'NetworkError' }, 'NetworkError'],
    ['a deadline', { name: 'TimeoutError' }, 'NetworkError'],
    ['a page of HTML', { name: 'ProtocolError', status: 200 }, 'ProtocolError'],
  ])('%s as such', async (_, error, name) => {
    const { status: _status, ...rest } = { status: undefined, ...error }
    const replay = open(sessionOf(...failed(rest)))
    const ids = idsOf(replay)
    ids.catch(() => undefined)
    await play(replay)
    await expect(ids).rejects.toMatchObject({ name })
  })

  it('a refusal for as long as it lasted', async () => {
    const replay = open(sessionOf(...answered(conversation()), ...failed({ status: 404 })))
    await play(replay)
    await expect(idsOf(replay)).rejects.toMatchObject({ status: 404, message: 'No' })
    await expect(idsOf(replay)).rejects.toMatchObject({ status: 404, message: 'No' })
  })

  it('nobody with what ended because the app no longer wanted it', async () => {
    const replay = open(
      sessionOf(...failed({ name: 'AbortError' }), ...answered(conversation(message('m1', 1)))),
    )
    const ids = idsOf(replay)
    await play(replay)
    expect(await ids).toEqual(['m1'])
  })

  it('never what was still open when the session was exported', async () => {
    const replay = open(sessionOf(asked()))
    await play(replay)
    expect(await settles(idsOf(replay))).toBe(false)
  })

  it('each list by its agent, its filter’s names and its page, whatever was hidden', async () => {
    const list = (agent: string, limit: number) => ({
      kind: 'list' as const,
      params: { q: { agent_name: agent, 'metadata.order_id': '••' }, sort: '-updated_date', limit },
    })
    const replay = open(
      sessionOf(
        ...answered([{ id: 'a1' }], list('a', 1)),
        ...answered([{ id: 'a20' }], list('a', 20)),
        ...answered([{ id: 'b1' }], list('b', 1)),
      ),
    )
    await play(replay)
    const ask = (agent_name: string, limit: number) =>
      replay.client.agents.listConversations({
        q: { agent_name, 'metadata.order_id': '4711' },
        sort: '-updated_date',
        limit,
      })
    expect(await Promise.all([ask('b', 1), ask('a', 20), ask('a', 1)])).toEqual([
      [{ id: 'b1' }],
      [{ id: 'a20' }],
      [{ id: 'a1' }],
    ])
  })

  it('what is made and sent in the order in which it was', async () => {
    const send = { kind: 'send' as const, conversationId, message: {} }
    const create = { kind: 'create' as const, params: {} }
    const replay = open(
      sessionOf(
        ...answered(conversation(), create),
        ...answered(message('m1', 1), send),
        ...answered(message('m2', 1), send),
      ),
    )
    const { agents } = replay.client
    const made = agents.createConversation({ agent_name: 'a' })
    const sent = [agents.addMessage('c1', { content: 'x' }), agents.addMessage('c1', { content: 'y' })]
    await play(replay)
    expect(await made).toMatchObject({ id: 'c1' })
    expect(await Promise.all(sent)).toMatchObject([{ id: 'm1' }, { id: 'm2' }])
    await expect(agents.addMessage('c1', { content: 'z' })).rejects.toMatchObject({ code: 'NOT_RECORDED' })
  })

  it('what it has no recording of with a sentence that says so', async () => {
    const { client } = open(sessionOf(connected))
    await expect(client.entities['Task']?.list()).rejects.toMatchObject({
      status: 404,
      message: 'The recording has no answer to this',
    })
    await expect(client.agents.getConversation('../../x?y')).rejects.toMatchObject({ code: 'NOT_RECORDED' })
    const file = new File(['x'], 'x.txt')
    await expect(client.integrations.Core.UploadFile({ file })).rejects.toMatchObject({
      code: 'NOT_RECORDED',
    })
  })
})

describe('a replay tells', () => {
  it('a room’s members what they were told, in its order', async () => {
    const replay = open(
      sessionOf(
        connected,
        room('joined'),
        room('acknowledged'),
        pushed('m1', 1),
        { type: 'malformed', conversationId, reason: 'not JSON' },
        pushed('m2', 2),
      ),
    )
    const { told } = await listen(replay)
    await play(replay)
    expect(told).toEqual(['joined', 'acknowledged', 'm1', 'malformed', 'm2'])
  })

  it('what was sent when its answer came, since nobody types', async () => {
    const send = { kind: 'send' as const, conversationId, message: {} }
    const replay = open(
      sessionOf(
        connected,
        room('joined'),
        ...answered(message('m1', 1), send),
        ...answered('<no message>', send),
        pushed('m2', 2),
      ),
    )
    const { told } = await listen(replay)
    await play(replay)
    expect(told).toEqual(['joined', 'm1', 'm2'])
  })

  it('that a join was refused', async () => {
    const replay = open(
      sessionOf(connected, room('joined'), { type: 'refused', conversationId, reason: 'Not yours' }),
    )
    const { told } = await listen(replay)
    await play(replay)
    expect(told).toEqual(['joined', 'refused: Not yours'])
  })

  it('of drops, failed tries and returns, and joins again', async () => {
    const replay = open(
      sessionOf(
        connected,
        room('joined'),
        pushed('m1', 1),
        lost(0),
        lost(1),
        lost(2),
        connected,
        room('joined'),
      ),
    )
    const states: string[] = []
    replay.client.realtime.status.subscribe(() => {
      const status = replay.client.realtime.status.get()
      states.push([status?.state, status && 'attempt' in status ? status.attempt : ''].join(' ').trim())
    })
    const { told } = await listen(replay)
    await play(replay)
    expect(states).toEqual([
      'connecting 0',
      'connected',
      'reconnecting 0',
      'reconnecting 1',
      'reconnecting 2',
      'connected',
    ])
    expect(told).toEqual(['joined', 'm1', 'joined'])
  })

  it('of a client that could not tell whether it was connected', async () => {
    const replay = open(sessionOf({ type: 'socket', status: null }, room('joined'), pushed('m1', 1)))
    const { told } = await listen(replay)
    await play(replay)
    expect(told).toEqual(['joined', 'm1'])
  })

  it('everything of a recording whose beginning is gone', async () => {
    const replay = open(sessionOf(pushed('m1', 1), room('acknowledged'), pushed('m2', 2)))
    const { told } = await listen(replay)
    await play(replay)
    expect(told).toEqual(['joined', 'm1', 'acknowledged', 'm2'])
  })

  it('whoever joins late from then on, since it waits for them a while', async () => {
    const replay = open(sessionOf(connected, room('joined'), pushed('m1', 1)))
    const playing = replay.play(Infinity)
    await vi.advanceTimersByTimeAsync(2_000)
    const { told } = await listen(replay)
    await vi.advanceTimersByTimeAsync(1_000)
    await playing
    expect(told).toEqual(['joined', 'm1'])
  })

  it('nobody, and comes to its end, where nobody looks', async () => {
    const replay = open(
      sessionOf(connected, room('joined'), ...answered(conversation()), ...failed({ status: 500 }), lost(0)),
    )
    let isOver = false
    void replay.play(Infinity).then(() => (isOver = true))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(isOver).toBe(true)
  })
})

describe('a replay’s time', () => {
  const session = sessionOf(connected, room('joined'), pushed('m1', 1), pushed('m2', 2), pushed('m3', 3))

  it('is that of the recording, divided by the speed', async () => {
    const replay = open(session)
    const { told } = await listen(replay)
    void replay.play(2)
    await vi.advanceTimersByTimeAsync(1_450)
    expect(told).toEqual(['joined', 'm1'])
    await vi.advanceTimersByTimeAsync(100)
    expect(told).toEqual(['joined', 'm1', 'm2'])
    void replay.play(20)
    await vi.advanceTimersByTimeAsync(60)
    expect(told).toEqual(['joined', 'm1', 'm2', 'm3'])
  })

  it('stands still while it is paused, and goes on from there', async () => {
    const replay = open(session)
    const { told } = await listen(replay)
    const playing = replay.play()
    await vi.advanceTimersByTimeAsync(2_100)
    replay.pause()
    await playing
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told).toEqual(['joined', 'm1'])
    void replay.play()
    await vi.advanceTimersByTimeAsync(2_100)
    expect(told).toEqual(['joined', 'm1', 'm2', 'm3'])
  })

  it('goes on when it is paused and played at once, as effects are that run twice', async () => {
    const replay = open(session)
    const { told } = await listen(replay)
    const first = replay.play(Infinity)
    replay.pause()
    expect(replay.play(Infinity)).toBe(first)
    await play(replay)
    expect(told).toEqual(['joined', 'm1', 'm2', 'm3'])
  })

  it('spends no more on a pause than it is told', async () => {
    const entries = [...session.entries, { at: 3_600_000, ...pushed('m4', 4) }]
    const replay = open({ ...session, entries }, { maxPauseMs: 500 })
    const { told } = await listen(replay)
    void replay.play()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(told).toContain('m4')
  })

  it.each([0, -1, NaN])('can’t run at a speed of %s', (speed) => {
    expect(() => void open(session).play(speed)).toThrow('a number above 0')
  })
})

it('a replay names the conversations that it has', () => {
  const replay = open(
    sessionOf(asked({ kind: 'list', params: {} }), pushed('m1', 1), asked({ ...get, conversationId: 'c2' })),
  )
  expect(replay.conversationIds).toEqual(['c1', 'c2'])
})

it('a replay’s user is nobody, so that what is written during it is kept for no one else', () => {
  const [one, two] = [open(sessionOf(connected)), open(sessionOf(connected))]
  expect(one.client.session.get()).toMatch(/^token-/)
  expect(one.client.session.get()).not.toBe(two.client.session.get())
})

describe('createReplay', () => {
  const valid = sessionOf(connected)
  const deep: unknown = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000))
  const circular: Record<string, unknown> = {}
  circular['self'] = [circular, circular]
  const withEntry = (entry: unknown) => ({ ...valid, entries: [entry] })

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'this is no object'],
    ['text', '{"version":1}', 'this is no object'],
    ['a list', [], 'this is no object'],
    ['another version', { ...valid, version: 2 }, 'its `version` is not 1'],
    ['no app', { ...valid, appId: '' }, 'it has no `appId`'],
    ['no entries', { ...valid, entries: {} }, 'its `entries` are no list'],
    ['an entry that is none', withEntry(null), 'entry 0 does not say `at` which time it was'],
    ['an entry without a time', withEntry({ ...connected }), 'entry 0 does not say `at` which time it was'],
    ['a time that is none', withEntry({ at: Infinity, ...connected }), 'entry 0 does not say `at`'],
    [
      'an unknown event',
      withEntry({ at: 0, type: 'toString' }),
      'entry 0 is no event that this version knows',
    ],
    ['a room without a name', withEntry({ at: 0, type: 'pushed', conversationId: 7 }), 'entry 0 is no event'],
    [
      'an unknown request',
      withEntry({ at: 0, type: 'asked', call: 1, request: { kind: 'drop' } }),
      'no event',
    ],
    ['a status that is none', withEntry({ at: 0, type: 'socket', status: { state: 'up' } }), 'no event'],
    [
      'an error with an impossible status',
      withEntry({
        at: 0,
        type: 'failed',
        call: 1,
        request: get,
        error: { name: 'x', message: '', status: 700 },
      }),
      'no event',
    ],
    [
      'events out of order',
      {
        ...valid,
        entries: [
          { at: 2, ...connected },
          { at: 1, ...connected },
        ],
      },
      'entry 1 is out of order',
    ],
    [
      'what is nested too deeply',
      withEntry({ at: 0, ...pushed('m1', 1), message: deep }),
      'nested too deeply',
    ],
    ['what holds itself', withEntry({ at: 0, ...pushed('m1', 1), message: circular }), 'nested too deeply'],
  ])('refuses %s, and says why', (_, session, why) => {
    // a file that was read is of no type
    const create = () => createReplay(session as RecordedSession)
    expect(create).toThrow('createReplay takes a session that `exportSession` gave, and ')
    expect(create).toThrow(why)
  })

  it('refuses or plays whatever it is given, and never breaks', async () => {
    const known = [
      connected,
      lost(1),
      room('joined'),
      room('acknowledged'),
      pushed('m1', 1),
      ...answered(conversation()),
      ...failed({}),
    ]
    const entry = fc.oneof(
      fc.constantFrom(...known),
      fc
        .tuple(
          fc.constantFrom(...known),
          fc.dictionary(
            fc.constantFrom(
              'type',
              'at',
              'message',
              'answer',
              'error',
              'status',
              'request',
              'conversationId',
              'call',
            ),
            fc.jsonValue(),
            { maxKeys: 2 },
          ),
        )
        .map(([event, change]) => ({ ...event, ...change })),
      fc.jsonValue(),
    )
    const session = fc.oneof(
      fc.array(entry, { maxLength: 6 }).map((entries) => ({
        ...valid,
        entries: entries.map((entry, at) => (isRecord(entry) ? { at, ...entry } : entry)),
      })),
      fc.jsonValue(),
    )
    await fc.assert(
      fc.asyncProperty(session, async (session) => {
        let replay: Replay
        try {
          // a file that was read is of no type
          replay = createReplay(session as RecordedSession)
        } catch (error) {
          expect(isBase44Error(error)).toBe(true)
          return
        }
        const { leave } = await listen(replay)
        const ids = idsOf(replay).catch((error: unknown) => isBase44Error(error))
        await play(replay)
        if (await settles(ids)) expect(await ids).not.toBe(false)
        leave()
      }),
      { seed: 44, numRuns: 150 },
    )
  })
})
