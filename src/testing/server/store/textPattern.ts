import { QueryError } from './QueryError.js'

/**
 * The part of `$regex` that can't be made to hang the server: text, `^`, `$`, `.*` and escaped characters, with the
 * option `i`. It is matched by looking for one piece of text after the other, in a time that grows with the text's
 * length alone; anything else is refused.
 */
export function textPattern(pattern: string, ignoreCase: boolean): (text: string) => boolean {
  const atStart = pattern.startsWith('^')
  const atEnd = /(^|[^\\])(\\\\)*\$$/.test(pattern)
  const body = pattern.slice(atStart ? 1 : 0, atEnd ? -1 : undefined)
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text)
  const pieces = splitPieces(body).map(fold)
  return (text) => containsInOrder(fold(text), pieces, atStart, atEnd)
}

function splitPieces(body: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (let i = 0; i < body.length; i++) {
    const char = body.charAt(i)
    if (char === '.' && body.charAt(i + 1) === '*') {
      pieces.push(piece)
      piece = ''
      i++
      continue
    }
    const escaped = char === '\\'
    const literal = escaped ? body.charAt(++i) : char
    if (escaped ? !/^[^\w\s]$/.test(literal) : /[.*+?()[\]{}|^$]/.test(literal)) {
      throw new QueryError(
        '$regex takes text, ^, $, .* and escaped characters only; the rest of regular expressions is refused',
      )
    }
    piece += literal
  }
  return [...pieces, piece]
}

function containsInOrder(text: string, pieces: string[], atStart: boolean, atEnd: boolean): boolean {
  let from = 0
  for (const [i, piece] of pieces.entries()) {
    if (atEnd && i === pieces.length - 1) {
      const at = text.length - piece.length
      return at >= from && text.endsWith(piece) && (i > 0 || !atStart || at === 0)
    }
    const at = text.indexOf(piece, from)
    if (at < 0 || (i === 0 && atStart && at !== 0)) return false
    from = at + piece.length
  }
  return true
}
