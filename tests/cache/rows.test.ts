import { describe, expect, it } from 'vitest'
import { createRowBuilder } from '../../src/cache/rows.js'
import { message } from './fixtures.js'

const byId = (id: string) => id

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
    const after = build([message('m1', 1, { role: 'user' })], [], () => 'local')
    expect(before).toEqual([{ key: 'local', localId: 'local', message: sent, delivery: 'sending' }])
    expect(after[0]?.key).toBe('local')
    expect(after[0]).not.toHaveProperty('delivery')
  })
})
