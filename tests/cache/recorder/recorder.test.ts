import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateBytes } from '../../../src/cache/recorder/estimateBytes.js'
import { createRecorder, type RecorderLimits } from '../../../src/cache/recorder/recorder.js'
import type { RecordedEvent } from '../../../src/cache/recorder/RecordedSession.js'

function start(limits: RecorderLimits = {}) {
  let time = 1_000
  const recorder = createRecorder({ ...limits, now: () => time, startedAt: 0 })
  return { ...recorder, pass: (ms: number) => (time += ms) }
}

const pushed = (content: string): RecordedEvent => ({
  type: 'pushed',
  conversationId: 'c1',
  message: { id: 'm1', content },
})
const got = (conversationId: string, answer: unknown): RecordedEvent => ({
  type: 'answered',
  call: 1,
  request: { kind: 'get', conversationId },
  answer,
})

describe('a recorder', () => {
  it('says when each event was, since it began', () => {
    const { note, pass, entries } = start()
    note({ type: 'joined', conversationId: 'c1' })
    pass(250)
    note({ type: 'left', conversationId: 'c1' })
    expect(entries()).toEqual([
      { at: 0, type: 'joined', conversationId: 'c1' },
      { at: 250, type: 'left', conversationId: 'c1' },
    ])
  })

  it('keeps the very objects, which costs nothing', () => {
    const { note, entries } = start()
    const message = { id: 'm1' }
    note({ type: 'pushed', conversationId: 'c1', message })
    expect(entries()[0]).toHaveProperty('message', message)
    expect((entries()[0] as { message: unknown }).message).toBe(message)
  })

  it('keeps the newest entries, and counts those that it had no room for', () => {
    const { note, entries, dropped } = start({ limit: 3 })
    for (const id of ['a', 'b', 'c', 'd', 'e']) note({ type: 'joined', conversationId: id })
    expect(entries()).toMatchObject([
      { conversationId: 'c' },
      { conversationId: 'd' },
      { conversationId: 'e' },
    ])
    expect(dropped()).toBe(2)
  })

  it('never holds more entries or more bytes than it may', () => {
    const event = fc.oneof(
      fc.string({ maxLength: 3_000 }).map(pushed),
      fc
        .tuple(fc.constantFrom('c1', 'c2', 'c3'), fc.string({ maxLength: 3_000 }))
        .map(([id, text]) => got(id, text)),
      fc.nat(9).map((since): RecordedEvent => ({ type: 'socket', status: { state: 'connected', since } })),
    )
    const limits = fc.record({ limit: fc.nat(20), maxBytes: fc.nat(20_000) })
    fc.assert(
      fc.property(limits, fc.array(event, { maxLength: 60 }), ({ limit, maxBytes }, events) => {
        const { note, entries, dropped } = start({ limit, maxBytes })
        events.forEach(note)
        const bytes = entries().reduce((sum, entry) => sum + estimateBytes(entry, Infinity), 0)
        expect(bytes).toBeLessThanOrEqual(maxBytes)
        expect(entries().length).toBeLessThanOrEqual(limit)
        expect(entries().length + dropped()).toBe(events.length)
      }),
      { seed: 44, numRuns: 300 },
    )
  })

  it('keeps the newest answer of a conversation when what was around it has to go, so that a replay can begin', () => {
    const { note, pass, entries, dropped } = start({ limit: 4 })
    note(got('c1', 'old'))
    note(got('c1', 'new'))
    pass(100)
    for (const id of ['a', 'b', 'c', 'd']) note({ type: 'joined', conversationId: id })
    expect(entries()).toMatchObject([
      { at: 100, type: 'answered', answer: 'new' },
      { at: 100, conversationId: 'b' },
      { conversationId: 'c' },
      { conversationId: 'd' },
    ])
    expect(dropped()).toBe(2)
  })

  it('lets a kept answer go when a newer one comes', () => {
    const { note, entries } = start({ limit: 3 })
    note(got('c1', 'old'))
    for (const id of ['a', 'b', 'c']) note({ type: 'joined', conversationId: id })
    expect(entries()[0]).toMatchObject({ answer: 'old' })
    note(got('c1', 'new'))
    expect(entries()).toMatchObject([{ conversationId: 'b' }, { conversationId: 'c' }, { answer: 'new' }])
  })

  it('leaves room for what happens now, however many answers there are to keep', () => {
    const { note, entries } = start({ limit: 8 })
    for (let n = 0; n < 20; n += 1) note(got(`c${n}`, 'x'))
    note(pushed('a'))
    note(pushed('b'))
    expect(entries().slice(-2)).toMatchObject([{ message: { content: 'a' } }, { message: { content: 'b' } }])
  })

  it('notes that something was too large, and how large', () => {
    const { note, entries } = start({ maxBytes: 1_000 })
    note(got('c1', 'x'.repeat(5_000)))
    expect(entries()).toEqual([
      { at: 0, type: 'omitted', of: 'answered', call: 1, bytes: expect.any(Number) },
    ])
  })

  it('never throws, and leaves out what can’t be read', () => {
    const { note, entries } = start()
    const broken = Object.defineProperty({}, 'content', {
      enumerable: true,
      get: () => {
        throw new Error('Not now')
      },
    })
    note({ type: 'pushed', conversationId: 'c1', message: broken })
    note({ type: 'joined', conversationId: 'c1' })
    expect(entries()).toMatchObject([{ type: 'joined' }])
  })

  it('takes what is nested deeper than the stack, and what holds itself', () => {
    const { note, entries } = start()
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
    const circular: Record<string, unknown> = {}
    circular['self'] = circular
    note(got('c1', deep))
    note(got('c2', circular))
    expect(entries()).toMatchObject([{ type: 'answered' }, { type: 'omitted' }])
  })

  it('forgets everything when it is cleared', () => {
    const { note, clear, entries, dropped } = start({ limit: 2 })
    for (const id of ['c1', 'c2', 'c3', 'c4']) note(got(id, 'x'))
    clear()
    expect(entries()).toEqual([])
    expect(dropped()).toBe(0)
    note({ type: 'joined', conversationId: 'c1' })
    expect(entries()).toHaveLength(1)
  })
})
