import { describe, expect, it } from 'vitest'
import { createRowBuilder } from '../../src/cache/rows.js'
import { message } from './fixtures.js'

const byId = { of: (id: string) => id, version: () => 0 }

describe('createRowBuilder', () => {
  it('gives the same row for a message that did not change', () => {
    const build = createRowBuilder()
    const [a, b, grown] = [message('a', 1), message('b', 1), message('b', 2)]
    const before = build([a, b], [], byId)
    const after = build([a, grown], [], byId)
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after[1]?.key).toBe('b')
  })

  it('leaves hidden messages out', () => {
    expect(createRowBuilder()([message('h', 1, { hidden: true })], [], byId)).toEqual([])
  })

  it("gives the server's copy the key of the row that the user saw", () => {
    const build = createRowBuilder()
    const sent = message('local', 1, { role: 'user' })
    const before = build([], [{ localId: 'local', message: sent, delivery: 'sending' }], byId)
    const after = build([message('m1', 1, { role: 'user' })], [], { of: () => 'local', version: () => 1 })
    expect(before).toEqual([{ key: 'local', localId: 'local', message: sent, delivery: 'sending' }])
    expect(after[0]?.key).toBe('local')
    expect(after[0]).not.toHaveProperty('delivery')
  })

  it('looks for no key of a message that stands where it stood, unless a key has changed', () => {
    const build = createRowBuilder()
    const asked: string[] = []
    let version = 1
    const keys = {
      of(id: string) {
        asked.push(id)
        return version === 1 ? id : `local-${id}`
      },
      version: () => version,
    }
    const [a, b] = [message('a', 1), message('b', 1)]
    build([a, b], [], keys)
    asked.length = 0
    build([a, b, message('c', 1)], [], keys)
    expect(asked).toEqual(['c'])
    version = 2
    expect(build([a, b], [], keys).map(({ key }) => key)).toEqual(['local-a', 'local-b'])
  })

  it('keeps the rows of messages that have another place', () => {
    const build = createRowBuilder()
    const [a, b] = [message('a', 1), message('b', 1)]
    const before = build([a, b], [], byId)
    expect(build([message('new', 0), a, b], [], byId).slice(1)).toEqual(before)
    expect(build([b], [], byId)[0]).toBe(before[1])
  })
})
