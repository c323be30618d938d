/** Cuts a text into at most `most` pieces of about equal length, at least `least` characters each, between code points. */
export function splitPieces(text: string, least: number, most: number): string[] {
  const characters = [...text]
  const size = Math.max(least, Math.ceil(characters.length / most))
  const pieces: string[] = []
  for (let at = 0; at < characters.length; at += size) pieces.push(characters.slice(at, at + size).join(''))
  return pieces
}
