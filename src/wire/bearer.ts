import { Base44Error } from './errors.js'

/**
 * The value of an `Authorization` header.
 * @throws {Base44Error} for a token that no header can carry: the platform's own error would quote it
 */
export function bearer(token: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return `Bearer ${token}`
  throw new Base44Error('The token fits into no header')
}
