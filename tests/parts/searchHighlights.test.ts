import { describe, expect, it } from 'vitest'
import { createHighlighter } from '../../src/parts/chat/search/createHighlighter.js'

/** A window with the CSS Custom Highlight API, as far as it is used, and nothing else. */
function openWindow() {
  class Highlight extends Set<Range> {
    priority = 0
  }
  const highlights = new Map<string, Highlight>()
  // the two things that are read of a window
  return { highlights, view: { CSS: { highlights }, Highlight } as unknown as Window & typeof globalThis }
}

// what a range is, nobody asks
const range = (name: string) => ({ name }) as unknown as Range

describe('The marks of two chats on a page', () => {
  it('stand side by side, and each takes away its own alone', () => {
    const { view, highlights } = openWindow()
    const [first, second] = [createHighlighter(view), createHighlighter(view)]
    const [a, b, c] = [range('a'), range('b'), range('c')]
    first.add('match', [a, b])
    second.add('match', [c])
    second.add('active', [c])
    expect([...(highlights.get('b44-match') ?? [])]).toEqual([a, b, c])
    expect(highlights.get('b44-match-active')?.priority).toBe(1)
    first.remove('match', [a, b])
    expect([...(highlights.get('b44-match') ?? [])]).toEqual([c])
    second.remove('match', [c])
    second.remove('active', [c])
    expect(highlights.size).toBe(0)
  })

  it('are not missed by a browser that has none', () => {
    const { add, remove } = createHighlighter(null)
    expect(() => {
      add('match', [range('a')])
      remove('match', [range('a')])
    }).not.toThrow()
  })
})
