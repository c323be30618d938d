/** More than a screen shows, less than slows one down. */
const LONGEST_PIECE = 2_000

/**
 * Cuts a long text into pieces that are laid out one by one: at the end of a line, else of a word, else anywhere. Joined,
 * they are the text, and while it grows only the last of them changes.
 */
export function cutText(text: string): string[] {
  const pieces: string[] = []
  let start = 0
  while (text.length - start > LONGEST_PIECE) {
    const end = start + endOfPiece(text.slice(start, start + LONGEST_PIECE))
    pieces.push(text.slice(start, end))
    start = end
  }
  return [...pieces, text.slice(start)]
}

function endOfPiece(text: string): number {
  const end = text.lastIndexOf('\n') + 1 || text.lastIndexOf(' ') + 1 || text.length
  // no character may be cut in two
  return end === text.length && /[\ud800-\udbff]$/.test(text) ? end - 1 : end
}
