import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { randomId } from '../../src/wire/randomId.js'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('randomId', () => {
  it('is a version 4 UUID', () => {
    expect(randomId()).toMatch(uuid)
  })

  it('is unguessable on plain-http pages too, which lack crypto.randomUUID', () => {
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal('crypto', {
      getRandomValues: (bytes: Uint8Array) => bytes.map((_, index) => (bytes[index] = index)),
    })
    expect(randomId()).toBe('000102030405060708090a0b0c0d0e0f')
  })

  it('is another each time where there is no crypto at all, as in React Native', () => {
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal('crypto', undefined)
    expect(randomId()).toMatch(/^[0-9a-f]{32}$/)
    expect(randomId()).not.toBe(randomId())
  })
})
