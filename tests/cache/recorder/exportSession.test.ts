import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportSession, type ExportSessionOptions } from '../../../src/cache/recorder/exportSession.js'
import { createRecorder } from '../../../src/cache/recorder/recorder.js'
import type { RecordedEvent } from '../../../src/cache/recorder/RecordedSession.js'
import { CUT_AT, isCutCopy } from '../../../src/cache/toolCalls.js'
import { conversation, message } from '../fixtures.js'

const runs = { seed: 44, numRuns: 300 }

function exported(events: readonly RecordedEvent[], options?: ExportSessionOptions) {
  const recorder = createRecorder({ now: () => 0, startedAt: Date.UTC(2026, 0, 1), maxBytes: 10_000_000 })
  events.forEach(recorder.note)
  return exportSession(recorder, 'app', options)
}
const push = (fields: object): RecordedEvent => ({
  type: 'pushed',
  conversationId: 'c1',
  message: { ...message('m1', 1), ...fields },
})
const pushedIn = (...session: Parameters<typeof exported>) => {
  const [entry] = exported(...session).entries
  return entry?.type === 'pushed' ? entry.message : undefined
}

/** Characters of which a text has at least one, and nothing else in a session. */
const MARKS = ['Q', 'X', 'J', '§', '日', 'é', '🙂']
const said = fc
  .tuple(
    fc.string(),
    fc.constantFrom(...MARKS),
    fc.string({ unit: fc.constantFrom(...MARKS, ' ', '"', '\\', '\n') }),
  )
  .map(([before, mark, after]) => before.replace(/[•\0]/g, '') + mark + after)
/** Not what a developer would name a field by. */
const writtenKey = said.map((text) => `${text}, ${text}`)
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    said,
    fc.nat(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(
    fc.oneof(fc.constantFrom('note', 'order_id', '__proto__'), writtenKey),
    tie('value'),
    { maxKeys: 3 },
  ),
}))
const maybe = (arbitrary: fc.Arbitrary<unknown>) => fc.option(arbitrary, { nil: undefined })
const toolCall = fc.record({
  id: fc.uuid(),
  name: fc.constant('lookup_order'),
  status: fc.constantFrom('running', 'success'),
  arguments_string: said,
  results: maybe(said),
  display_projection: maybe(fc.record({ label: said, hide_details: fc.boolean() })),
})
const written = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom('user', 'assistant'),
  created_date: fc.constant('2026-01-01T00:00:00'),
  updated_date: fc.constant('2026-01-01T00:00:00'),
  content: fc.oneof(said, json.object),
  reasoning: maybe(fc.record({ start_date: fc.constant('2026-01-01T00:00:00'), content: said })),
  file_urls: maybe(
    fc.array(
      fc.oneof(
        said,
        said.map((text) => `https://files.example.com/${text}`),
      ),
      { maxLength: 2 },
    ),
  ),
  tool_calls: maybe(fc.array(toolCall, { maxLength: 3 })),
  custom_context: maybe(
    fc.array(fc.record({ message: said, type: said, data: json.object }), { maxLength: 2 }),
  ),
  metadata: maybe(fc.record({ created_by_email: said, created_by_full_name: said })),
  additional_message_params: maybe(json.object),
  of_tomorrow: maybe(json.value),
})
const thread = fc.record({
  id: fc.uuid(),
  agent_name: fc.constant('support_agent'),
  created_by_id: said,
  messages: fc.array(written, { maxLength: 3 }),
  metadata: maybe(json.object),
})
const request = fc.oneof(
  fc.record({ kind: fc.constant('get' as const), conversationId: fc.uuid() }),
  fc.record({ kind: fc.constant('list' as const), params: fc.record({ q: json.object, limit: fc.nat() }) }),
  fc.record({ kind: fc.constant('create' as const), params: fc.record({ metadata: json.object }) }),
  fc.record({ kind: fc.constant('send' as const), conversationId: fc.uuid(), message: written }),
)
const answer = fc.oneof(thread, fc.array(thread, { maxLength: 2 }), written, json.value)
const event: fc.Arbitrary<RecordedEvent> = fc.oneof(
  fc.record({ type: fc.constant('asked' as const), call: fc.nat(), request }),
  fc.record({ type: fc.constant('answered' as const), call: fc.nat(), request, answer }),
  fc.record({
    type: fc.constant('failed' as const),
    call: fc.nat(),
    request,
    error: fc.record({ name: fc.constant('HttpError'), message: said }),
  }),
  fc.record({ type: fc.constant('pushed' as const), conversationId: fc.uuid(), message: written }),
  fc.record({ type: fc.constant('refused' as const), conversationId: fc.uuid(), reason: said }),
)

/** All texts of a value, in its own order. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The text of dots in what was pushed. */
function hiddenIn(fields: object): string | undefined {
  return textsIn(pushedIn([push(fields)])).find((text) => text.startsWith('•'))
}

describe('an exported session', () => {
  it('holds nothing that was written, not even a character', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), (events) => {
        const text = JSON.stringify(exported(events))
        const shown = MARKS.filter((mark) => text.includes(mark))
        const whole = textsIn(events).filter(
          (said) =>
            said.length >= 4 && /[QXJ§日é🙂]/u.test(said) && text.includes(JSON.stringify(said).slice(1, -1)),
        )
        expect([...shown, ...whole]).toEqual([])
      }),
      runs,
    )
  })

  it('has as many texts, each as long as it was', () => {
    fc.assert(
      fc.property(event, (event) => {
        const lengths = (value: unknown) => textsIn(value).map(({ length }) => length)
        expect(lengths(exported([event]).entries[0])).toEqual(lengths({ at: 0, ...event }))
      }),
      runs,
    )
  })

  it('keeps what begins another text its beginning, as the stages of a growing answer', () => {
    fc.assert(
      fc.property(said, said, fc.constantFrom('content', 'results'), (start, rest, field) => {
        const of = (text: string) =>
          field === 'content'
            ? { content: text }
            : { content: null, tool_calls: [{ id: 't1', results: text }] }
        const [before, after] = [start, start + rest].map((text) => hiddenIn(of(text)))
        expect(before).toHaveLength(start.length)
        expect(after?.startsWith(before ?? 'none')).toBe(true)
      }),
      runs,
    )
  })

  it.each(['', '…', '...', '... [truncated]'])(
    'keeps what a server cut, with "%s", the cut copy of the whole',
    (mark) => {
      fc.assert(
        fc.property(fc.string({ minLength: 51, maxLength: 90 }), (whole) => {
          const cut = whole.slice(0, CUT_AT.results) + mark
          const [hiddenCut, hidden] = [cut, whole].map((results) =>
            hiddenIn({ content: null, tool_calls: [{ id: 't1', results }] }),
          )
          expect(isCutCopy(hiddenCut, hidden ?? '', CUT_AT.results)).toBe(
            isCutCopy(cut, whole, CUT_AT.results),
          )
        }),
        runs,
      )
    },
  )

  it('is plain JSON', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 5 }),
        fc.constantFrom(undefined, false as const),
        (events, redact) => {
          const session = exported(events, { redact })
          expect(JSON.parse(JSON.stringify(session))).toEqual(session)
        },
      ),
      runs,
    )
  })

  it('keeps ids, dates, roles, statuses, names of tools and agents, and counts', () => {
    const answer = {
      ...conversation({
        ...message('m1', 1),
        tool_calls: [{ id: 't1', name: 'read_Task', status: 'success', arguments_string: '{}' }],
        usage: { prompt_tokens: 12, completion_tokens: 3 },
        additional_message_params: { local_id: 'l1', note: 'mine' },
      }),
      metadata: { order: 'A7', count: 3, isGift: true },
    }
    const request = { kind: 'get' as const, conversationId: 'c1' }
    expect(exported([{ type: 'answered', call: 1, request, answer }])).toEqual({
      version: 1,
      startedAt: '2026-01-01T00:00:00.000Z',
      appId: 'app',
      dropped: 0,
      entries: [
        {
          at: 0,
          type: 'answered',
          call: 1,
          request,
          answer: {
            ...answer,
            created_by_id: '••',
            metadata: { order: '••', count: 0, isGift: false },
            messages: [
              {
                ...answer.messages[0],
                content: '•'.repeat('m1 at 1'.length),
                tool_calls: [{ id: 't1', name: 'read_Task', status: 'success', arguments_string: '••' }],
                additional_message_params: { local_id: 'l1', note: '••••' },
              },
            ],
          },
        },
      ],
    })
  })

  it('keeps an error’s status and code, and hides its sentence, which may repeat what was sent', () => {
    const request = { kind: 'get' as const, conversationId: 'c1' }
    const error = { name: 'HttpError', message: 'No such: Dana', status: 404, code: 'NOT_FOUND' }
    expect(exported([{ type: 'failed', call: 1, request, error }]).entries[0]).toMatchObject({
      error: { name: 'HttpError', message: '•••••••••••••', status: 404, code: 'NOT_FOUND' },
    })
  })

  it('hides keys that people wrote, and keeps them apart', () => {
    const content = { note: 1, 'dana@example.com': 1, 'john@example.com': 1, '+49 40 1234': 1 }
    const hidden = pushedIn([push({ content })]) as { content: object }
    const keys = Object.keys(hidden.content)
    expect(keys).toHaveLength(4)
    expect(keys[0]).toBe('note')
    expect(keys.join('')).not.toMatch(/[a-z]@|\d{2}/)
  })

  it('takes what is nested deeper than JSON can be written', () => {
    const deep: unknown = JSON.parse('{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000))
    const circular: Record<string, unknown> = { note: 'x' }
    circular['self'] = circular
    const session = exported([push({ content: deep }), push({ content: { circular } })])
    expect(JSON.stringify(session).length).toBeLessThan(20_000)
  })
})

describe('a session that is exported with its words', () => {
  it('has them as they were', () => {
    const content = { text: 'Where is it?', count: 3, isGift: true, 'dana@example.com': null }
    expect(pushedIn([push({ content })], { redact: false })).toMatchObject({ content })
  })

  it.each([
    ['a bearer', 'curl -H "Authorization: Bearer abc.def-123"', 'abc.def-123'],
    ['a query’s token', 'https://example.com/cb?access_token=s3cr3t&x=1', 's3cr3t'],
    ['a signature', 'https://files.example.com/a?sig=s3cr3t', 's3cr3t'],
    ['a field of JSON', '{"api_key": "s3cr3t"}', 's3cr3t'],
    ['a JWT', 'it is eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'eyJzdWIiOiIxIn0'],
  ])('has no token: %s', (_, content, secret) => {
    const message = pushedIn([push({ content })], { redact: false })
    expect(message).toMatchObject({ content: expect.stringContaining('••') })
    expect(JSON.stringify(message)).not.toContain(secret)
    expect(message).toHaveProperty('content.length', content.length)
  })

  it('has no key to a file, no password, and no name by which a visitor’s conversations are read', () => {
    const answer = {
      ...conversation(message('m1', 1, { file_urls: ['https://files.example.com/a.pdf?se=9&h=s3cr3t'] })),
      created_by_id: 's3cr3t',
      metadata: { user_token: 's3cr3t', password: ['s3cr3t'] },
    }
    const request = { kind: 'get' as const, conversationId: 'c1' }
    const session = exported([{ type: 'answered', call: 1, request, answer }], { redact: false })
    expect(JSON.stringify(session)).toContain('https://files.example.com/a.pdf')
    expect(JSON.stringify(session)).not.toContain('s3cr3t')
  })
})

it('a function is given each text and where it stands, and says what is exported', () => {
  const given: [string, string][] = []
  const redact = (text: string, path: string) => {
    given.push([path, text])
    return path.endsWith('results') ? 'hidden' : text
  }
  const fields = { content: 'Hi', tool_calls: [{ id: 't1', name: 'read_Task', results: 'Dana' }] }
  expect(pushedIn([push(fields)], { redact })).toMatchObject({
    content: 'Hi',
    tool_calls: [{ id: 't1', name: 'read_Task', results: 'hidden' }],
  })
  expect(given).toEqual([
    ['message.content', 'Hi'],
    ['message.tool_calls.0.results', 'Dana'],
  ])
})
