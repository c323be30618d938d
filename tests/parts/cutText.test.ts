import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText } from '../../src/parts/markdown/cutText.js'

const long = fc
  .array(fc.constantFrom('a'.repeat(700), 'b c '.repeat(90), '\n', '\u{1f600}'.repeat(333), 'e\u0301'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''))

describe('cutText', () => {
  it('loses nothing, and makes no piece too long', () => {
    fc.assert(
      fc.property(long, (text) => {
        const pieces = cutText(text)
        expect(pieces.join('')).toBe(text)
        expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(2000)
      }),
    )
  })

  it('leaves all pieces but the last as they are while the text grows', () => {
    fc.assert(
      fc.property(long, long, (text, more) => {
        const before = cutText(text).slice(0, -1)
        expect(cutText(text + more).slice(0, before.length)).toEqual(before)
      }),
    )
  })

  it('cuts where a line ends, else where a word does, and never in a character', () => {
    expect(cutText(`${'a b '.repeat(300)}\n${'c'.repeat(900)}`)[0]).toMatch(/\n$/)
    expect(cutText(`${'a b '.repeat(300)}${'c'.repeat(900)}`)[0]).toMatch(/ $/)
    for (const piece of cutText(`x${'\u{1f600}'.repeat(2000)}`)) expect(piece).not.toMatch(/[\ud800-\udbff]$/)
  })
})
