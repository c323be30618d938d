import { describe, expect, it } from 'vitest'
import { compareDates } from '../../src/cache/compareDates.js'

describe('compareDates', () => {
  it.each([
    ['2026-01-01T00:00:05Z', '2026-01-01T00:00:04Z', 'newer'],
    ['2026-01-01T00:00:04.999Z', '2026-01-01T00:00:05Z', 'older'],
    ['2026-01-01T00:00:05.123456', '2026-01-01T00:00:05.123455', 'newer'],
    ['2026-01-01T02:00:00+02:00', '2026-01-01T00:00:00.000Z', 'same'],
    ['2026-01-01T00:00:05', '2026-01-01T00:00:05Z', 'same'],
    ['2026-01-01T00:00:05Z', '2026-01-01T00:00:05.999Z', 'same'],
    ['2026-01-01T00:00:05.120Z', '2026-01-01T00:00:05.123456', 'older'],
  ])('%s is %s: %s', (a, b, expected) => {
    const order = compareDates(a, b)
    expect(order < 0 ? 'older' : order > 0 ? 'newer' : 'same').toBe(expected)
    expect(Math.sign(compareDates(b, a))).toBe(-Math.sign(order) + 0)
  })

  it('reads a date without a zone as UTC, whatever the zone of this device', () => {
    expect(compareDates('2026-06-01T12:00:00', '2026-06-01T12:00:00Z')).toBe(0)
  })

  it.each([undefined, null, '', 'yesterday', '2026-13-40T99:99:99Z', 1767225600000])(
    'takes %s for no evidence',
    (date) => {
      expect(compareDates(date, '2026-01-01T00:00:00Z')).toBe(0)
    },
  )
})
