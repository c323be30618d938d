/** Control characters and those that turn the direction of text: they serve to make `exe.txt` of `txt.exe`. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

const LONGEST = 48
const TAIL = 16

/** A file's name that can be trusted to be what it looks like: what can't be seen is shown as `�`. */
export function readableName(name: string, fallback: string): string {
  const readable = name.replace(UNSEEN, '\ufffd').trim()
  return readable === '' ? fallback : readable
}

/** A long name without its middle, so that the end, which says what kind of file it is, stays in sight. */
export function cutMiddle(name: string): string {
  const characters = [...name]
  if (characters.length <= LONGEST) return name
  return [...characters.slice(0, LONGEST - TAIL - 1), '…', ...characters.slice(-TAIL)].join('')
}
