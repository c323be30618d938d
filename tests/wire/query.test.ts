import { describe, expect, it } from 'vitest'
import { encodeQuery } from '../../src/wire/query.js'

const decoded = (params: Record<string, unknown>) => [...new URLSearchParams(encodeQuery(params))]

describe('encodeQuery', () => {
  it('is empty for no parameters', () => {
    expect(encodeQuery({})).toBe('')
  })

  it('writes a nested object in brackets', () => {
    expect(decoded({ q: { agent_name: 'sup', 'metadata.priority': 'high' } })).toEqual([
      ['q[agent_name]', 'sup'],
      ['q[metadata.priority]', 'high'],
    ])
  })

  it('percent-encodes the brackets', () => {
    expect(encodeQuery({ q: { agent_name: 'sup' } })).toBe('?q%5Bagent_name%5D=sup')
  })

  it('numbers the items of a nested array', () => {
    expect(decoded({ q: { n: { $in: [1, 2] } } })).toEqual([
      ['q[n][$in][0]', '1'],
      ['q[n][$in][1]', '2'],
    ])
  })

  it('repeats a top-level array with empty brackets', () => {
    expect(decoded({ fields: ['id', 'agent_name'] })).toEqual([
      ['fields[]', 'id'],
      ['fields[]', 'agent_name'],
    ])
  })

  it('writes dates as ISO 8601', () => {
    expect(decoded({ q: { created_date: { $gt: new Date(0) } } })).toEqual([
      ['q[created_date][$gt]', '1970-01-01T00:00:00.000Z'],
    ])
  })

  it('leaves out what is absent or null, at any depth', () => {
    expect(decoded({ sort: null, limit: undefined, q: { a: null, b: undefined, c: 1 } })).toEqual([
      ['q[c]', '1'],
    ])
  })

  it('keeps zero, false and the empty string', () => {
    expect(decoded({ skip: 0, q: { done: false, name: '' } })).toEqual([
      ['skip', '0'],
      ['q[done]', 'false'],
      ['q[name]', ''],
    ])
  })

  it('writes a space as a plus sign', () => {
    expect(encodeQuery({ sort: 'a b' })).toBe('?sort=a+b')
  })

  it('keeps signs that have a meaning in a query inside their value', () => {
    expect(decoded({ q: { name: 'a&b=c#d+é' } })).toEqual([['q[name]', 'a&b=c#d+é']])
  })
})
