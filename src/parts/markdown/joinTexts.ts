import type { Shown } from './Rendering.js'

/** Makes one text of those that follow each other: each would be a node of the page. */
export function joinTexts(pieces: readonly Shown[]): Shown[] {
  const joined: Shown[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece
    else joined.push(piece)
  }
  return joined
}
