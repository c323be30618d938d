import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProtocolError } from '../../src/wire/errors.js'
import {
  conversationRoom,
  decodeConversation,
  decodeConversations,
  decodePush,
} from '../../src/wire/protocol.js'
import { arbitraryMessage } from '../support/arbitraryMessages.js'
import { isAgentMessage } from '../support/isAgentMessage.js'

const room = conversationRoom('c1')
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
    ['no room', { data: '{}' }, 'a push names no room'],
    ['a room that is no text', { room: 7, data: '{}' }, 'a push names no room'],
    ['nothing', undefined, 'a push names no room'],
    ['data that is not JSON', { room, data: '{"_message":' }, 'its data is not a JSON object'],
    ['no data', { room }, 'its data is not a JSON object'],
    ['data that is a list', push([message]), 'its data is not a JSON object'],
    ['a null message', push({ _message: null }), 'its message has no id'],
    ['a list for a message', push({ _message: [message] }), 'its message has no id'],
    ['a message without an id', push({ _message: { content: 'Hi' } }), 'its message has no id'],
  ])('says what is wrong with %s', (_, payload, reason) => {
    expect(decodePush(payload)).toMatchObject({ type: 'malformed', reason })
  })

  it('never throws, and gives only messages that are what their type promises', () => {
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
        expect(
          read.type === 'message' ? isAgentMessage(read.message) : ['other', 'malformed'].includes(read.type),
        ).toBe(true)
      }),
      seed,
    )
  })

  it('reads the same from its own answer', () => {
    fc.assert(
      fc.property(arbitraryMessage, (_message) => {
        const first = decodePush(push({ _message }))
        if (first.type === 'message') expect(decodePush(push({ _message: first.message }))).toEqual(first)
      }),
      seed,
    )
  })
})

describe('decodeConversation', () => {
  it('keeps fields that it does not know', () => {
    expect(decodeConversation({ id: 'c1', of_tomorrow: 1 })).toEqual({
      id: 'c1',
      of_tomorrow: 1,
      messages: [],
    })
  })

  it.each([undefined, null, 'x', {}])('has no messages when the server sent %j for them', (messages) => {
    expect(decodeConversation({ id: 'c1', messages }).messages).toEqual([])
  })

  it('names messages that have no id by their place, so that none is lost', () => {
    const messages = [{ content: 'a' }, message, { content: 'b' }]
    expect(decodeConversation({ id: 'c1', messages }).messages.map(({ id }) => id)).toEqual([
      'no-id-0',
      'm1',
      'no-id-2',
    ])
  })

  it('keeps the last copy of a message that came twice, in the place of the first', () => {
    const messages = [message, { ...message, id: 'm2' }, { ...message, content: 'Hi there' }]
    expect(
      decodeConversation({ id: 'c1', messages }).messages.map(({ id, content }) => [id, content]),
    ).toEqual([
      ['m1', 'Hi there'],
      ['m2', 'Hi'],
    ])
  })

  it.each([
    ['<!doctype html><html></html>', 'a page of HTML (is /api forwarded to a Base44 server?)'],
    ['OK', 'a string'],
    [null, 'nothing'],
    [[], 'a list'],
    [{}, 'an object without an id'],
    [7, 'a number'],
  ])('says that %j came instead', (json, what) => {
    const read = () => decodeConversation(json)
    expect(read).toThrow(`The server answered with ${what} where a conversation belongs`)
    expect(read).toThrow(ProtocolError)
  })
})

describe('decodeConversations', () => {
  it('leaves out what is no conversation', () => {
    expect(decodeConversations([{ id: 'c1' }, null, {}, 'x', { id: 'c2' }]).map(({ id }) => id)).toEqual([
      'c1',
      'c2',
    ])
  })

  it('says what came instead of a list', () => {
    expect(() => decodeConversations({ items: [] })).toThrow(
      'an object without an id where a list of conversations belongs',
    )
  })
})
