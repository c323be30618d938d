import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { randomId } from '../../src/wire/randomId.js'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('randomId', () => {
  it('is a version 4 UUID', () => {
    expect(randomId()).toMatch(uuid)
  })

  it('is one on plain-http pages too, which lack crypto.randomUUID', () => {
    const getRandomValues = crypto.getRandomValues.bind(crypto)
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal('crypto', { getRandomValues })
    expect(randomId()).toMatch(uuid)
  })
})
