import { describe, expect, it } from 'vitest'
import { decodeConversation, decodeConversations } from '../../src/cache/decodeConversation.js'
import { ProtocolError } from '../../src/wire/errors.js'

const message = { id: 'm1', role: 'assistant', created_date: 'a', updated_date: 'b', content: 'Hi' }

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
