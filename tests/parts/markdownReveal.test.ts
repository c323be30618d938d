import { describe, expect, it } from 'vitest'
import { createReveal } from '../../src/parts/markdown/createReveal.js'
import { findCut } from '../../src/parts/markdown/findCut.js'

const WORDS = 'One two three four five six seven eight nine ten. '

/** A reveal with a clock of its own, at which nothing was said yet. */
function start(initial = '') {
  const page = { time: 0, isStill: false }
  const environment = { now: () => page.time, isStill: () => page.isStill, onNextFrame: () => () => {} }
  const reveal = createReveal(initial, environment)
  /** What is shown of a text at a time. */
  const at = (time: number, text: string) => {
    page.time = time
    const size = reveal.sizeOf(text)
    reveal.note(text, size)
    return text.slice(0, size)
  }
  return { page, at, reveal }
}

describe('The reveal of a text', () => {
  it('shows at once what there is when it begins', () => {
    expect(start(WORDS).at(0, WORDS)).toBe(WORDS)
  })

  it('shows at once what comes as fast as frames do', () => {
    const { at } = start()
    for (let frame = 1; frame <= 40; frame += 1) {
      const text = WORDS.slice(0, frame)
      expect(at(frame * 16, text)).toBe(text)
    }
  })

  it('shows a chunk that comes late more and more, and whole within a tenth of a second', () => {
    const { at } = start('So: ')
    const text = `So: ${WORDS}`
    const sizes = [0, 16, 32, 48, 64, 80, 96].map((elapsed) => at(500 + elapsed, text).length)
    expect(sizes[0]).toBeGreaterThan('So: '.length)
    expect(sizes[1]).toBeLessThan(text.length)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    expect(sizes.at(-1)).toBe(text.length)
  })

  it('never lags behind by more than that, however chunks come', () => {
    const { at } = start()
    let text = ''
    for (let time = 0; time < 3000; time += 110) {
      const before = text
      text += WORDS.slice(0, 5 + (time % 40))
      expect(at(time, text).startsWith(before)).toBe(true)
      at(time + 50, text)
    }
  })

  it('catches up when a chunk comes soon after one that is being revealed', () => {
    const { at } = start()
    expect(at(500, WORDS).length).toBeLessThan(WORDS.length)
    expect(at(530, WORDS + WORDS)).toBe(WORDS + WORDS)
  })

  it('shows all of a text that is another one', () => {
    const { at } = start('Working on it…')
    expect(at(500, WORDS)).toBe(WORDS)
  })

  it('shows all where nothing may move', () => {
    const { at, page } = start()
    page.isStill = true
    expect(at(500, WORDS)).toBe(WORDS)
  })

  it('rests for a while where frames come late: the page has enough to do', () => {
    const { page, at, reveal } = start()
    expect(at(500, WORDS).length).toBeLessThan(WORDS.length)
    page.time = 580
    reveal.noteFrame()
    expect(at(900, WORDS.repeat(2))).toBe(WORDS.repeat(2))
    expect(at(4000, WORDS.repeat(3)).length).toBeLessThan(WORDS.repeat(3).length)
  })

  it('keeps to what it decided while rendering, though it is late when that is noted', () => {
    const { page, reveal } = start()
    page.time = 99
    const size = reveal.sizeOf(WORDS)
    page.time = 101
    reveal.note(WORDS, size)
    expect(reveal.sizeOf(WORDS)).toBe(WORDS.length)
  })

  it('never takes back what was shown', () => {
    const { at } = start()
    const text = '🇮🇱'.repeat(300)
    const sizes = [0, 16, 32, 48, 64, 80, 96].map((elapsed) => at(500 + elapsed, text).length)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  })

  it('changes nothing while it is read', () => {
    const { page, reveal } = start()
    page.time = 500
    expect(reveal.sizeOf(WORDS)).toBe(reveal.sizeOf(WORDS))
  })
})

describe('A cut', () => {
  it('is at the end of a word', () => {
    expect([0, 1, 3, 4].map((near) => findCut('One two', near))).toEqual([3, 3, 3, 7])
  })

  it.each(['👩‍👩‍👧‍👦', '🇮🇱', '👍🏽', 'é', 'שָׁ', '😀'])('never parts %s', (letter) => {
    const [before, after] = ['漢'.repeat(50), '字'.repeat(50)]
    const end = before.length + letter.length
    for (let near = before.length; near < end; near += 1) {
      expect(findCut(before + letter + after, near)).toBe(before.length)
    }
    expect(findCut(before + letter + after, end)).toBe(end)
  })

  it('parts no letter of a long run of them without a blank', () => {
    const flags = `One ${'🇮🇱'.repeat(80)}`
    for (let near = 100; near < 200; near += 1) expect((findCut(flags, near) - 'One '.length) % 4).toBe(0)
  })

  it('is never behind the end', () => {
    expect(findCut('abc', 9)).toBe(3)
  })
})
