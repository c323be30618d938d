import { describe, expect, it } from 'vitest'
import { bucketDate } from '../../src/testing/server/entities/aggregate/bucketDate.js'

describe('a week', () => {
  // Days at the turns of years, as ISO 8601 counts them.
  it.each([
    ['2025-12-28', '2025-W52'],
    ['2025-12-29', '2026-W01'],
    ['2026-01-04T23:59:59.999Z', '2026-W01'],
    ['2026-01-05', '2026-W02'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2024-02-29', '2024-W09'],
  ])('that has %s is %s', (day, week) => {
    expect(bucketDate(day, 'week')).toBe(week)
  })

  it.each([undefined, null, 5, 'soon', '2026', '2026-99-99', '20260105'])('has no %j', (value) => {
    expect(bucketDate(value, 'week')).toBeNull()
  })
})
