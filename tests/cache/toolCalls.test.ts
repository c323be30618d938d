import { describe, expect, it } from 'vitest'
import { mergeToolCalls } from '../../src/cache/toolCalls.js'

const call = (
  fields: { arguments_string?: string; results?: string; status?: string; id?: string } = {},
) => ({
  id: 't1',
  name: 'read_Task',
  arguments_string: '{}',
  status: 'running',
  ...fields,
})
const whole = Array.from({ length: 40 }, (_, index) => `{"row":${index}}`).join(',')

describe('mergeToolCalls', () => {
  it.each([
    ['plainly', whole.slice(0, 50)],
    ['with dots', `${whole.slice(0, 50)}...`],
    ['with an ellipsis', `${whole.slice(0, 50)}…`],
    ['with a word', `${whole.slice(0, 50)}... (truncated)`],
    ['with dots inside the limit', `${whole.slice(0, 47)}...`],
  ])('keeps whole results when a push cut them %s', (_, cut) => {
    const [merged] = mergeToolCalls([call({ results: whole })], [call({ results: cut, status: 'success' })])
    expect(merged).toMatchObject({ results: whole, status: 'success' })
  })

  it('keeps whole arguments when a push cut them at 500', () => {
    const long = whole.repeat(3)
    const [merged] = mergeToolCalls(
      [call({ arguments_string: long })],
      [call({ arguments_string: long.slice(0, 500) })],
    )
    expect(merged?.arguments_string).toBe(long)
  })

  it('takes long results that begin otherwise: they are new', () => {
    const other = `other ${whole}`.slice(0, 50)
    expect(mergeToolCalls([call({ results: whole })], [call({ results: other })])[0]?.results).toBe(other)
  })

  it('takes results that are shorter than the cut: they were not cut', () => {
    expect(mergeToolCalls([call({ results: whole })], [call({ results: '{"row":0}' })])[0]?.results).toBe(
      '{"row":0}',
    )
  })

  it('takes the calls that the newer copy has, in its order', () => {
    const merged = mergeToolCalls(
      [call({ id: 'a' }), call({ id: 'b' })],
      [call({ id: 'c' }), call({ id: 'a' })],
    )
    expect(merged.map(({ id }) => id)).toEqual(['c', 'a'])
  })
})
