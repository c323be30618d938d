import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { byName } from '../../src/client/byName.js'

describe('byName', () => {
  it('makes what is asked for, once for each name', () => {
    const make = vi.fn((name: string) => ({ name }))
    const things = byName(make)
    expect([things['a'], things['a'], things['b']]).toEqual([{ name: 'a' }, { name: 'a' }, { name: 'b' }])
    expect(make.mock.calls).toEqual([['a'], ['b']])
  })

  it.each(['then', 'toJSON', '_x', '_', '__proto__'])(
    'has nothing named %s, for which others ask',
    (name) => {
      const make = vi.fn(() => 'made')
      expect([byName(make)[name], make.mock.calls]).toEqual([undefined, []])
    },
  )

  it.each(['toString', 'valueOf', 'constructor', 'hasOwnProperty', 'isPrototypeOf'])(
    'keeps the %s of every object',
    (name) => {
      const things: object = byName(() => 'made')
      expect(Reflect.get(things, name)).toBe(Reflect.get({}, name))
    },
  )

  it('has nothing under a symbol', () => {
    const things: object = byName(() => 'made')
    for (const symbol of [Symbol.iterator, Symbol.toPrimitive, Symbol.toStringTag, Symbol.asyncIterator]) {
      expect(Reflect.get(things, symbol)).toBeUndefined()
    }
  })

  it('can be printed, written, awaited and turned into text', async () => {
    const things: unknown = byName(() => 'made')
    expect([inspect(things), JSON.stringify(things), await things, String(things)]).toEqual([
      '{}',
      '{}',
      things,
      '[object Object]',
    ])
  })

  it('takes what is put in the place of one', () => {
    const things = byName((name) => () => name)
    things['a'] = () => 'mine'
    expect([things['a'](), things['b']?.()]).toEqual(['mine', 'b'])
  })
})
