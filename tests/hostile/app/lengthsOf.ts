/** So many characters come in the steps that were asked for, and what follows in so many pieces. */
export const FINE_CHARACTERS = 200
export const PIECES = 16

/**
 * How much of a text of this length is there after each of its steps. A long one grows by the step only at first, for a
 * million steps of one character would take hours: then in larger pieces.
 */
export function lengthsOf(total: number, step: number): number[] {
  const fine = Math.min(total, FINE_CHARACTERS)
  const lengths = Array.from({ length: Math.floor(fine / step) }, (_, index) => (index + 1) * step)
  const reached = lengths.at(-1) ?? 0
  const piece = Math.max(step, Math.ceil((total - reached) / PIECES))
  for (let length = reached + piece; length < total; length += piece) lengths.push(length)
  return lengths
}
