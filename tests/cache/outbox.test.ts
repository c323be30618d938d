import { describe, expect, it } from 'vitest'
import { findEchoed, twinsOf } from '../../src/cache/findEchoed.js'
import { createOutboxItem } from '../../src/cache/newMessage.js'
import { doneWith, nextToSend, pendingOf, type Outbox } from '../../src/cache/outbox.js'
import { reduceOutbox, type OutboxEvent } from '../../src/cache/outbox/reduceOutbox.js'
import type { AgentMessage } from '../../src/wire/agentTypes.js'
import { message } from './fixtures.js'

const thread = { key: 'id:c1', id: 'c1' }
const item = (localId: string, input: string) =>
  createOutboxItem({
    thread,
    conversationId: 'c1',
    input,
    localId,
    createId: 'new',
    date: '2026-01-01T00:00:00Z',
  })
/** The item goes out, after messages that say the same. */
const sending = (localId: string, twins: readonly string[] = []): OutboxEvent => ({
  type: 'sending',
  localId,
  twins,
})
const run = (...events: OutboxEvent[]) => events.reduce<Outbox>(reduceOutbox, [])
const added = (localId: string, input = 'Hi'): OutboxEvent => ({ type: 'added', item: item(localId, input) })
const echo = (id: string, content: string, fields: Partial<AgentMessage> = {}) =>
  message(id, 1, { role: 'user', content, ...fields })

describe('the outbox', () => {
  it('sends a thread first in, first out, one at a time', () => {
    const outbox = run(added('1'), added('2'))
    expect(nextToSend(outbox, 'c1')?.localId).toBe('1')
    const underWay = reduceOutbox(outbox, sending('1'))
    expect(nextToSend(underWay, 'c1')).toBeUndefined()
    const answered = reduceOutbox(underWay, { type: 'answered', localId: '1' })
    expect(nextToSend(answered, 'c1')?.localId).toBe('2')
  })

  it('sends the next message once the echo of the one before has come, though its POST is still open', () => {
    const outbox = run(added('1'), added('2'), sending('1'), {
      type: 'confirmed',
      localId: '1',
      messageId: 'm1',
      isNamed: true,
    })
    expect(nextToSend(outbox, 'c1')?.localId).toBe('2')
  })

  it('keeps what failed until it is sent again or discarded', () => {
    const failed = run(added('1'), sending('1'), { type: 'failed', localId: '1', error: new Error('No') })
    expect(failed[0]).toMatchObject({ delivery: 'failed', error: { message: 'No' } })
    expect(nextToSend(failed, 'c1')).toBeUndefined()
    const [retried] = reduceOutbox(failed, { type: 'retried', localId: '1' })
    expect(retried).toMatchObject({ delivery: 'queued' })
    expect(retried).not.toHaveProperty('error')
    expect(reduceOutbox(failed, { type: 'discarded', localId: '1' })).toEqual([])
  })

  it('may drop a message whose request broke after its echo had come: it was sent', () => {
    const outbox = run(
      added('1'),
      sending('1'),
      { type: 'confirmed', localId: '1', messageId: 'm1', isNamed: true },
      { type: 'unknown', localId: '1', error: new Error('reset') },
    )
    expect(outbox[0]?.delivery).toBe('sending')
    expect(doneWith(outbox, 'c1', [echo('m1', 'Hi')])).toHaveLength(1)
  })

  it('may drop a message only when its copy is shown and its POST is over', () => {
    const confirmed = run(added('1'), sending('1'), {
      type: 'confirmed',
      localId: '1',
      messageId: 'm1',
      isNamed: true,
    })
    const answered = reduceOutbox(confirmed, { type: 'answered', localId: '1' })
    expect(doneWith(confirmed, 'c1', [echo('m1', 'Hi')])).toEqual([])
    expect(doneWith(answered, 'c1', [])).toEqual([])
    expect(doneWith(answered, 'c1', [echo('m1', 'Hi')])).toEqual(answered)
  })

  it('sends again only what was not delivered', () => {
    const underWay = run(added('1'), sending('1'))
    expect(reduceOutbox(underWay, { type: 'retried', localId: '1' })).toEqual(underWay)
  })

  it('has one lane for a conversation, however its threads are named', () => {
    const other = { ...item('2', 'Ho'), thread: { key: 'latest:support_agent', id: 'c1' } }
    const outbox = run(added('1'), { type: 'added', item: other }, sending('1'))
    expect(nextToSend(outbox, 'c1')).toBeUndefined()
  })
})

describe('findEchoed', () => {
  const sent = run(added('1'), sending('1'))

  it('knows an echo by the local id that the server sent back, whatever it says', () => {
    const pushed = echo('m1', 'Hi, edited', { additional_message_params: { local_id: '1' } })
    expect(findEchoed(sent, 'c1', pushed, false)?.item.localId).toBe('1')
  })

  it('knows an echo by its words where the server sends no local id back', () => {
    expect(findEchoed(sent, 'c1', echo('m1', 'Hi'), false)?.item.localId).toBe('1')
  })

  it.each([
    ['another conversation', 'c2', echo('m1', 'Hi')],
    ['other words', 'c1', echo('m1', 'Hello')],
    ["the agent's message", 'c1', message('m1', 1, { content: 'Hi' })],
    [
      "another tab's message",
      'c1',
      echo('m1', 'Hi', { additional_message_params: { local_id: 'elsewhere' } }),
    ],
  ])('does not take %s for an echo', (_, conversationId, pushed) => {
    expect(findEchoed(sent, conversationId, pushed, false)).toBeUndefined()
  })

  it('does not take an older message that said the same for an echo', () => {
    const outbox = run(
      added('1'),
      sending('1', twinsOf(echo('x', 'Hi'), [echo('old', 'Hi'), echo('other', 'Ho')])),
    )
    expect(findEchoed(outbox, 'c1', echo('old', 'Hi'), false)).toBeUndefined()
    expect(findEchoed(outbox, 'c1', echo('new', 'Hi'), false)?.item.localId).toBe('1')
  })

  it('tells by its words only what is pushed where the history was not known', () => {
    const outbox = run(added('1'), { type: 'sending', localId: '1', twins: undefined })
    expect(findEchoed(outbox, 'c1', echo('m1', 'Hi'), false)).toBeUndefined()
    expect(findEchoed(outbox, 'c1', echo('m1', 'Hi'), true)?.item.localId).toBe('1')
  })

  it('gives two equal messages to two items, not both to the first', () => {
    const two = run(added('1'), added('2'), sending('1'), sending('2'))
    const claimed = reduceOutbox(two, { type: 'confirmed', localId: '1', messageId: 'm1', isNamed: true })
    expect(findEchoed(claimed, 'c1', echo('m1', 'Hi'), false)).toBeUndefined()
    expect(findEchoed(claimed, 'c1', echo('m2', 'Hi'), false)?.item.localId).toBe('2')
  })
})

describe('pendingOf', () => {
  it("shows an item until the server's copy of it is shown", () => {
    const outbox = run(added('1'), sending('1'), {
      type: 'confirmed',
      localId: '1',
      messageId: 'm1',
      isNamed: true,
    })
    expect(pendingOf(outbox, thread.key, 'c1', [])).toHaveLength(1)
    expect(pendingOf(outbox, thread.key, 'c1', [echo('m1', 'Hi')])).toHaveLength(0)
  })

  it("never shows another conversation's items", () => {
    expect(pendingOf(run(added('1')), 'id:c2', 'c2', [])).toEqual([])
  })

  it('never does so where a thread that named the one now names the other', () => {
    const latest = { key: 'latest:a', agentName: 'a', start: 'latest', metadata: undefined } as const
    const outbox = run({ type: 'added', item: { ...item('1', 'Hi'), thread: latest } })
    expect(pendingOf(outbox, latest.key, 'c2', [])).toEqual([])
    expect(pendingOf(outbox, latest.key, 'c1', [])).toHaveLength(1)
  })
})

describe('createOutboxItem', () => {
  it.each(['', '   ', { content: '' }, { file_urls: [] }, {}])('refuses to send nothing: %j', (input) => {
    expect(() =>
      createOutboxItem({ thread, conversationId: 'c1', input, localId: '1', createId: 'new', date: '' }),
    ).toThrow('send needs something to say')
  })
})
