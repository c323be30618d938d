import { Base44Error } from './errors.js'

/** What names a part of a path; a number is its decimal digits. */
export type PathPart = string | number

/**
 * Builds a path whose interpolated parts are encoded, one segment each, so that an id such as `../User/me`
 * can't aim the user's token at another route.
 */
export function route(strings: TemplateStringsArray, ...parts: PathPart[]): string {
  return strings.reduce((path, text, index) => path + encodeSegment(parts[index - 1]) + text)
}

/** Encodes a path of several segments, such as the name of an operation: its slashes stay, and it can't climb. */
export function routeTail(tail: string): string {
  if (typeof tail !== 'string' || tail === '') return encodeSegment(tail)
  return tail
    .split('/')
    .map((segment) => (segment === '' ? '' : encodeSegment(segment)))
    .join('/')
}

function encodeSegment(part: unknown): string {
  const text = typeof part === 'number' ? String(part) : part
  if (typeof text !== 'string' || text === '') {
    throw new Base44Error(`An id or a name must be a non-empty string, received: ${String(text)}`)
  }
  // URL parsers take dots for "here" and "up", encoded or not; half of a character can't be encoded
  if (/^\.\.?$|\p{Cs}/u.test(text)) throw new Base44Error(`"${text}" is not an id or a name`)
  // what RFC 3986, section 3.3 allows in a segment stays readable
  return encodeURIComponent(text).replace(/%(?:3A|40|24|26|2B|2C|3B|3D)/g, decodeURIComponent)
}
