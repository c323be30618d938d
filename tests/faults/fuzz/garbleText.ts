import type { Random } from '../support/random.js'

const SCRAPS = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\u0000',
  '\ud800',
  '\ufeff',
  '<html>',
  'NaN',
  '"id":null,',
] as const

/** Does to a text what a bad line or a broken server does: cuts it, doubles it, loses some of it or puts something in. */
export function garbleText(text: string, random: Random): string {
  const at = random.int(0, text.length)
  const length = random.magnitude(1, 40)
  switch (random.int(0, 6)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(at)
    case 2:
      return text + text
    case 3:
      return text.slice(0, at) + text.slice(at + length)
    case 4:
      return text.slice(0, at) + text.slice(at, at + length).repeat(2) + text.slice(at + length)
    case 5:
      return text.slice(0, at) + random.pick(SCRAPS) + text.slice(at)
    default:
      return text.slice(0, at) + String.fromCharCode(random.int(0, 0xffff)) + text.slice(at + 1)
  }
}
