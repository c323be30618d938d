import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeMessage } from '../../src/cache/decodeMessage.js'
import { arbitraryMessage } from '../support/arbitraryMessages.js'
import { isAgentMessage } from '../support/isAgentMessage.js'

const dates = { created_date: '2026-01-01T00:00:00Z', updated_date: '2026-01-01T00:00:00Z' }
const base = { id: 'm1', role: 'assistant', ...dates }
const seed = { seed: 44, numRuns: 400 }

describe('decodeMessage', () => {
  it('keeps a message as it was sent', () => {
    const message = {
      ...base,
      content: 'Hi',
      reasoning: { start_date: 'a', end_date: 'b', content: 'c' },
      file_urls: ['https://f/1'],
      tool_calls: [{ id: 't', name: 'n', arguments_string: '{}', status: 'success', results: '[]' }],
      usage: { prompt_tokens: 1, completion_tokens: 2 },
      hidden: false,
      custom_context: [{ message: 'm', type: 't', data: {} }],
      metadata: { created_date: 'd', created_by_email: 'e', created_by_full_name: 'f' },
    }
    expect(decodeMessage(message)).toEqual(message)
  })

  it('keeps fields that it does not know', () => {
    expect(decodeMessage({ ...base, of_tomorrow: [1] })).toMatchObject({ of_tomorrow: [1] })
  })

  it.each([[null], [[]], ['text'], [7], [undefined], [{}], [{ id: '' }], [{ id: 7 }]])(
    'reads nothing from %j',
    (json) => {
      expect(decodeMessage(json)).toBeUndefined()
    },
  )

  it('fills in the role and dates that are missing', () => {
    expect(decodeMessage({ id: 'm1', created_date: 5 })).toEqual({
      id: 'm1',
      role: '',
      created_date: '',
      updated_date: '',
    })
  })

  it('leaves out a content that is neither text nor an object', () => {
    expect(decodeMessage({ ...base, content: ['a'] })).toEqual(base)
  })

  it('takes a null end of the reasoning for one that has not come', () => {
    const message = decodeMessage({ ...base, reasoning: { start_date: 'a', end_date: null, content: 'c' } })
    expect(message?.reasoning).toEqual({ start_date: 'a', content: 'c' })
  })

  it('keeps the files that have a URL', () => {
    expect(decodeMessage({ ...base, file_urls: ['https://f/1', null, 7] })?.file_urls).toEqual([
      'https://f/1',
    ])
  })

  it('keeps what it can of a tool call', () => {
    const calls = [
      { id: 't', name: 'n', arguments_string: '{}', status: 'new_one', results: null, started_at: 'now' },
    ]
    expect(decodeMessage({ ...base, tool_calls: calls })?.tool_calls).toEqual([
      { id: 't', name: 'n', arguments_string: '{}', status: 'new_one', started_at: 'now' },
    ])
  })

  it('names tool calls that have no id by their place', () => {
    const calls = decodeMessage({ ...base, tool_calls: [{ name: 'a' }, { name: 'b', id: '' }] })?.tool_calls
    expect(calls?.map(({ id }) => id)).toEqual(['call-0', 'call-1'])
  })

  it('writes arguments and results as JSON text when a server sends them as JSON', () => {
    const calls = [{ id: 't', arguments_string: { a: 1 }, results: [1] }]
    expect(decodeMessage({ ...base, tool_calls: calls })?.tool_calls?.[0]).toMatchObject({
      arguments_string: '{"a":1}',
      results: '[1]',
    })
  })

  it('survives results that are nested deeper than JSON.stringify goes', () => {
    const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000))
    const calls = decodeMessage({ ...base, tool_calls: [{ id: 't', results: deep }] })?.tool_calls
    expect(calls?.[0]?.results).toBe('"nested too deeply to be shown"')
  })

  it('keeps a key named __proto__ as data', () => {
    const message = decodeMessage(JSON.parse('{"id":"m1","__proto__":{"hidden":true}}'))
    expect([message?.hidden, Object.getPrototypeOf(message)]).toEqual([undefined, Object.prototype])
  })

  it('does not touch what it was given', () => {
    const json = Object.freeze({
      ...base,
      hidden: 'yes',
      tool_calls: Object.freeze([Object.freeze({ id: 't' })]),
    })
    expect(() => decodeMessage(json)).not.toThrow()
  })

  it('gives what its type promises or nothing, and never throws', () => {
    fc.assert(
      fc.property(arbitraryMessage, (json) => {
        const message = decodeMessage(json)
        expect(message === undefined || isAgentMessage(message)).toBe(true)
      }),
      seed,
    )
  })

  it('changes nothing when it reads its own answer again', () => {
    fc.assert(
      fc.property(arbitraryMessage, (json) => {
        const message = decodeMessage(json)
        expect(message && decodeMessage(message)).toEqual(message)
      }),
      seed,
    )
  })
})
