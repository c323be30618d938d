/**
 * The first letters and digits of a text that are not shown, after all that stands before them; `undefined` where none is
 * missing. Marks, spaces and layout are no part of it.
 */
export function findLost(expected: string, shown: string): string | undefined {
  const wanted = lettersOf(expected)
  const there = lettersOf(shown)
  let at = 0
  for (let index = 0; index < wanted.length; index += 1) {
    const found = there.indexOf(wanted[index] ?? '', at)
    if (found < 0) return wanted.slice(index, index + 40).join('')
    at = found + 1
  }
  return undefined
}

function lettersOf(text: string): string[] {
  return [...text].filter((character) => /[\p{L}\p{N}]/u.test(character))
}
