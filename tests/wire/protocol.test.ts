import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePush } from '../../src/wire/protocol.js'
import { arbitraryMessage } from '../support/arbitraryMessages.js'

const room = '/agent-conversations/c1'
const message = { id: 'm1', role: 'assistant', created_date: 'a', updated_date: 'b', content: 'Hi' }
const push = (data: unknown) => ({ room, data: JSON.stringify(data) })
const seed = { seed: 44, numRuns: 400 }

describe('decodePush', () => {
  it('reads a message', () => {
    expect(decodePush(push({ _message: message }))).toEqual({ type: 'message', room, message })
  })

  it('reads data that is JSON already', () => {
    expect(decodePush({ room, data: { _message: message } })).toEqual({ type: 'message', room, message })
  })

  it('tells what is no message apart from what is broken', () => {
    expect(decodePush(push({ type: 'update', id: 'e1' }))).toEqual({
      type: 'other',
      room,
      data: { type: 'update', id: 'e1' },
    })
  })

  it.each([
    ['no room', { data: '{}' }, 'it names no room'],
    ['a room that is no text', { room: 7, data: '{}' }, 'it names no room'],
    ['nothing', undefined, 'it names no room'],
    ['data that is not JSON', { room, data: '{"_message":' }, 'its data is not a JSON object'],
    ['no data', { room }, 'its data is not a JSON object'],
    ['data that is a list', push([message]), 'its data is not a JSON object'],
    ['a null message', push({ _message: null }), 'its message has no id'],
    ['a list for a message', push({ _message: [message] }), 'its message has no id'],
    ['a message without an id', push({ _message: { content: 'Hi' } }), 'its message has no id'],
  ])('says what is wrong with %s', (_, payload, reason) => {
    expect(decodePush(payload)).toMatchObject({ type: 'malformed', reason })
  })

  it('never throws, and gives only messages that have an id', () => {
    const payload = fc.oneof(
      fc.jsonValue(),
      fc.record({
        room: fc.oneof(fc.string(), fc.jsonValue()),
        data: fc.oneof(fc.string(), fc.json(), fc.jsonValue()),
      }),
      fc.record({
        room: fc.string(),
        data: arbitraryMessage.map((_message) => JSON.stringify({ _message })),
      }),
      arbitraryMessage.map((_message) => ({ room, data: { _message } })),
    )
    fc.assert(
      fc.property(payload, (value) => {
        const read = decodePush(value)
        if (read.type === 'message') expect(read.message.id).toMatch(/./s)
        else expect(['other', 'malformed']).toContain(read.type)
      }),
      seed,
    )
  })
})
