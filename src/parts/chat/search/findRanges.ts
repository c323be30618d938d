import { foldWithPlaces } from './foldWithPlaces.js'
import { readShown } from './readShown.js'

/** Where one character of the folded text stands on the page; `null` for a space that is none. */
interface Spot {
  node: Text
  start: number
  end: number
}

/** Where folded words are in the text of an element, as ranges of the page. */
export function findRanges(element: Element, words: string): readonly Range[] {
  const { text, spots } = foldShown(element)
  const ranges: Range[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const [first, last] = [spots[at], spots[at + words.length - 1]]
    if (first && last) ranges.push(rangeOf(element, first, last))
  }
  return ranges
}

function rangeOf({ ownerDocument }: Element, first: Spot, last: Spot): Range {
  const range = ownerDocument.createRange()
  range.setStart(first.node, first.start)
  range.setEnd(last.node, last.end)
  return range
}

/** Spaces are one each, as in `searchedText`. */
function foldShown(element: Element): { text: string; spots: readonly (Spot | null)[] } {
  const characters: string[] = []
  const spots: (Spot | null)[] = []
  const add = (character: string, spot: Spot | null) => {
    if (character === ' ' && characters.at(-1) === ' ') return
    characters.push(character)
    spots.push(spot)
  }
  for (const { node, isNewLine } of readShown(element)) {
    if (isNewLine) add(' ', null)
    const { text, places } = foldWithPlaces(node.data)
    for (let at = 0; at < text.length; at += 1) {
      const start = places[at] ?? 0
      add(text.charAt(at), { node, start, end: endOf(places, at, node.length) })
    }
  }
  return { text: characters.join(''), spots }
}

/** Marks that were folded away belong to the character before them. */
function endOf(places: readonly number[], at: number, length: number): number {
  const start = places[at]
  for (let next = at + 1; next < places.length; next += 1) {
    const place = places[next]
    if (place !== undefined && place !== start) return place
  }
  return length
}
