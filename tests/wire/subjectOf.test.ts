import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjectOf } from '../../src/wire/subjectOf.js'
import { jwt } from '../support/tokens.js'

describe('subjectOf', () => {
  it('reads the subject of a JWT', () => {
    expect(subjectOf(jwt('user@example.com'))).toBe('user@example.com')
  })

  it('reads letters outside ASCII, and the two letters that only URLs have', () => {
    expect(subjectOf(jwt('Zoë ÿ??>>~~ 漢字'))).toBe('Zoë ÿ??>>~~ 漢字')
  })

  it.each([
    ['an opaque token', 'opaque'],
    ['a token with dots that is no JWT', 'a.b.c'],
    ['claims that are a list', `a.${btoa('[1]')}.c`],
    ['claims without a subject', `a.${btoa('{}')}.c`],
    ['a subject that is a number', jwt(7)],
    ['nothing', ''],
  ])('names nobody for %s', (_, token) => {
    expect(subjectOf(token)).toBeUndefined()
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => void subjectOf(`a.${text}.c`)),
      { seed: 44 },
    )
  })
})
