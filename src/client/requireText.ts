import { Base44Error } from '../wire/errors.js'

/**
 * Checks an argument that names something.
 * @throws {Base44Error} when it isn't a text, or is an empty one
 */
export function requireText(value: unknown, what: string): void {
  if (typeof value !== 'string' || value === '') {
    throw new Base44Error(`${what} is required and must be a string`)
  }
}
