/** A longer word is shown in parts: in some scripts a whole sentence is one. */
const LONGEST_WORD = 24
/** How far back a blank is looked for, at which a letter begins for sure. */
const FURTHEST_BACK = 400
/** More than any letter takes, with all that belongs to it. */
const AROUND = 32

/** Where a text can be cut near a place: at the end of the word, else between two letters as the reader sees them. */
export function findCut(text: string, near: number): number {
  if (near >= text.length) return text.length
  const end = text.slice(near, near + LONGEST_WORD).search(/\s/)
  if (end >= 0) return near + end
  return near + LONGEST_WORD < text.length ? startOfLetter(text, near) : text.length
}

function startOfLetter(text: string, near: number): number {
  // older browsers have none
  if (typeof Intl.Segmenter === 'undefined') return isHalf(text, near) ? near - 1 : near
  const from = startOfWindow(text, near)
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return from + (letters.segment(text.slice(from, near + AROUND)).containing(near - from)?.index ?? 0)
}

function startOfWindow(text: string, near: number): number {
  const furthest = Math.max(0, near - FURTHEST_BACK)
  const blank = text.slice(furthest, near).search(/\s\S*$/)
  return furthest + Math.max(0, blank)
}

function isHalf(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, at))
}
