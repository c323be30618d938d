import { foldText } from '../../internal/foldText.js'

/** A folded text, and for each of its characters where it stood. */
export interface FoldedText {
  text: string
  places: readonly number[]
}

/** As `foldText`, a character at a time: what is found in the folded text can be shown in the other. */
export function foldWithPlaces(text: string): FoldedText {
  const pieces: string[] = []
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const folded = foldText(character).replace(/\s/g, ' ')
    places.push(...Array<number>(folded.length).fill(at))
    pieces.push(folded)
    at += character.length
  }
  return { text: pieces.join(''), places }
}
