import { Base44Error } from './errors.js'

/**
 * Builds a path whose interpolated parts are encoded, one segment each, so that an id such as `../User/me`
 * can't aim the user's token at another route.
 */
export function route(strings: TemplateStringsArray, ...parts: string[]): string {
  return strings.reduce((path, text, index) => path + encodeSegment(parts[index - 1]) + text)
}

function encodeSegment(part: unknown): string {
  if (typeof part !== 'string' || part === '') {
    throw new Base44Error(
      `An id or name in the request's path must be a non-empty string, received: ${String(part)}`,
    )
  }
  // URL parsers take these for "here" and "up", encoded or not
  if (part === '.' || part === '..') throw new Base44Error(`"${part}" is not an id or a name`)
  try {
    return encodeURIComponent(part)
  } catch (cause) {
    throw new Base44Error("An id or name in the request's path holds half of a character", { cause })
  }
}
