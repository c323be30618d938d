/** As the style sheet has them: `::highlight(b44-match)`. */
const NAMES = { match: 'b44-match', active: 'b44-match-active' } as const

/** Colours ranges of the page without a change to it. */
export interface Highlighter {
  add: (kind: keyof typeof NAMES, ranges: Iterable<Range>) => void
  remove: (kind: keyof typeof NAMES, ranges: Iterable<Range>) => void
}

/**
 * Works where the browser has the CSS Custom Highlight API. A style sheet can name no highlight of one chat alone, so
 * that all chats of a page share theirs, and each adds and removes its own ranges.
 */
export function createHighlighter(view: (Window & typeof globalThis) | null): Highlighter {
  // neither is in all browsers, whatever the types say
  if (!view || !('CSS' in view) || !('highlights' in view.CSS)) {
    return { add: () => undefined, remove: () => undefined }
  }
  const { highlights } = view.CSS
  return {
    add(kind, ranges) {
      const name = NAMES[kind]
      const highlight = highlights.get(name) ?? new view.Highlight()
      highlight.priority = kind === 'active' ? 1 : 0
      for (const range of ranges) highlight.add(range)
      if (highlight.size > 0) highlights.set(name, highlight)
    },
    remove(kind, ranges) {
      const name = NAMES[kind]
      const highlight = highlights.get(name)
      for (const range of ranges) highlight?.delete(range)
      if (highlight?.size === 0) highlights.delete(name)
    },
  }
}
