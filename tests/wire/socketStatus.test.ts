import { describe, expect, it } from 'vitest'
import { downStatus } from '../../src/wire/socketStatus.js'

describe('downStatus', () => {
  it('is connecting at first', () => {
    expect(downStatus({ state: 'idle' }, false, 7)).toEqual({ state: 'connecting', attempt: 0, since: 7 })
  })

  it('is reconnecting after it was connected', () => {
    expect(downStatus({ state: 'connected', since: 1 }, false, 7)).toEqual({
      state: 'reconnecting',
      attempt: 0,
      since: 7,
    })
  })

  it.each(['connecting', 'reconnecting'] as const)(
    'counts the tries that failed while %s, since the same moment',
    (state) => {
      expect(downStatus({ state, attempt: 2, since: 1 }, true, 7)).toEqual({ state, attempt: 3, since: 1 })
    },
  )

  it('keeps its identity when nothing new is known', () => {
    const status = { state: 'connecting', attempt: 2, since: 1 } as const
    expect(downStatus(status, false, 7)).toBe(status)
  })
})
