import { describe, expect, it } from 'vitest'
import { createOutboxItem } from '../../src/cache/newMessage.js'
import {
  findEchoed,
  nextToSend,
  pendingOf,
  reduceOutbox,
  type Outbox,
  type OutboxEvent,
} from '../../src/cache/outbox.js'
import type { AgentMessage } from '../../src/wire/agentTypes.js'
import { message } from './fixtures.js'

const thread = { key: 'id:c1', id: 'c1' }
const item = (localId: string, input: string, messages: AgentMessage[] = []) =>
  createOutboxItem({ thread, conversationId: 'c1', input, localId, date: '2026-01-01T00:00:00Z', messages })
const run = (...events: OutboxEvent[]) => events.reduce<Outbox>(reduceOutbox, [])
const added = (localId: string, input = 'Hi'): OutboxEvent => ({ type: 'added', item: item(localId, input) })
const echo = (id: string, content: string, fields: Partial<AgentMessage> = {}) =>
  message(id, 1, { role: 'user', content, ...fields })

describe('the outbox', () => {
  it('sends a thread first in, first out, one at a time', () => {
    const outbox = run(added('1'), added('2'))
    expect(nextToSend(outbox, thread.key)?.localId).toBe('1')
    const sending = reduceOutbox(outbox, { type: 'sending', localId: '1' })
    expect(nextToSend(sending, thread.key)).toBeUndefined()
    const answered = reduceOutbox(sending, { type: 'answered', localId: '1' })
    expect(nextToSend(answered, thread.key)?.localId).toBe('2')
  })

  it('sends the next message once the echo of the one before has come, though its POST is still open', () => {
    const outbox = run(
      added('1'),
      added('2'),
      { type: 'sending', localId: '1' },
      { type: 'confirmed', localId: '1', messageId: 'm1' },
    )
    expect(nextToSend(outbox, thread.key)?.localId).toBe('2')
  })

  it('keeps what failed until it is sent again or discarded', () => {
    const failed = run(
      added('1'),
      { type: 'sending', localId: '1' },
      { type: 'failed', localId: '1', error: new Error('No') },
    )
    expect(failed[0]).toMatchObject({ delivery: 'failed', error: { message: 'No' } })
    expect(nextToSend(failed, thread.key)).toBeUndefined()
    const [retried] = reduceOutbox(failed, { type: 'retried', localId: '1' })
    expect(retried).toMatchObject({ delivery: 'queued' })
    expect(retried).not.toHaveProperty('error')
    expect(reduceOutbox(failed, { type: 'discarded', localId: '1' })).toEqual([])
  })

  it('drops a message whose request broke after its echo had come: it was sent', () => {
    const outbox = run(
      added('1'),
      { type: 'sending', localId: '1' },
      { type: 'confirmed', localId: '1', messageId: 'm1' },
      { type: 'unknown', localId: '1', error: new Error('reset') },
    )
    expect(outbox).toEqual([])
  })

  it('drops a message of which nothing was known when a GET finds it', () => {
    const unknown = run(
      added('1'),
      { type: 'sending', localId: '1' },
      { type: 'unknown', localId: '1', error: new Error('?') },
    )
    expect(reduceOutbox(unknown, { type: 'confirmed', localId: '1', messageId: 'm1' })).toEqual([])
  })
})

describe('findEchoed', () => {
  const sent = run(added('1'), { type: 'sending', localId: '1' })

  it('knows an echo by the local id that the server sent back, whatever it says', () => {
    const pushed = echo('m1', 'Hi, edited', { additional_message_params: { local_id: '1' } })
    expect(findEchoed(sent, 'c1', pushed)?.localId).toBe('1')
  })

  it('knows an echo by its words where the server sends no local id back', () => {
    expect(findEchoed(sent, 'c1', echo('m1', 'Hi'))?.localId).toBe('1')
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
    expect(findEchoed(sent, conversationId, pushed)).toBeUndefined()
  })

  it('does not take an older message that said the same for an echo', () => {
    const outbox = run(
      { type: 'added', item: item('1', 'Hi', [echo('old', 'Hi')]) },
      { type: 'sending', localId: '1' },
    )
    expect(findEchoed(outbox, 'c1', echo('old', 'Hi'))).toBeUndefined()
    expect(findEchoed(outbox, 'c1', echo('new', 'Hi'))?.localId).toBe('1')
  })

  it('gives two equal messages to two items, not both to the first', () => {
    const two = run(
      added('1'),
      added('2'),
      { type: 'sending', localId: '1' },
      { type: 'sending', localId: '2' },
    )
    const claimed = reduceOutbox(two, { type: 'confirmed', localId: '1', messageId: 'm1' })
    expect(findEchoed(claimed, 'c1', echo('m1', 'Hi'))).toBeUndefined()
    expect(findEchoed(claimed, 'c1', echo('m2', 'Hi'))?.localId).toBe('2')
  })
})

describe('pendingOf', () => {
  it("shows an item until the server's copy of it is shown", () => {
    const outbox = run(
      added('1'),
      { type: 'sending', localId: '1' },
      { type: 'confirmed', localId: '1', messageId: 'm1' },
    )
    expect(pendingOf(outbox, thread.key, 'c1', [])).toHaveLength(1)
    expect(pendingOf(outbox, thread.key, 'c1', [echo('m1', 'Hi')])).toHaveLength(0)
  })

  it("never shows another conversation's items", () => {
    expect(pendingOf(run(added('1')), 'id:c2', 'c2', [])).toEqual([])
  })
})

describe('createOutboxItem', () => {
  it.each(['', '   ', { content: '' }, { file_urls: [] }, {}])('refuses to send nothing: %j', (input) => {
    expect(() =>
      createOutboxItem({ thread, conversationId: 'c1', input, localId: '1', date: '', messages: [] }),
    ).toThrow('send needs something to say')
  })
})
