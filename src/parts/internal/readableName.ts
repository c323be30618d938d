/** Control characters and those that turn the direction of text: they serve to make `exe.txt` of `txt.exe`. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

const LONGEST = 80
/** A name of no more characters fits wherever there is room for a file at all. */
const SHORT = 24
const END = 9

/** A file's name that can be trusted to be what it looks like: what can't be seen is shown as `�`. */
export function readableName(name: string, fallback: string): string {
  const readable = name.replace(UNSEEN, '\ufffd').trim()
  return readable === '' ? fallback : readable
}

/** A name in two, so that its end, which says what kind of file it is, can stay in sight. A very long one loses its middle. */
export function splitName(name: string): { start: string; end: string } {
  const characters = [...name]
  if (characters.length <= SHORT) return { start: '', end: name }
  const end = characters.slice(-END).join('')
  const start = characters.slice(0, -END)
  return { start: start.length > LONGEST ? `${start.slice(0, LONGEST).join('')}…` : start.join(''), end }
}
