import type { Walk } from './walkTypes.js'

/** A walk, and the position in its order after which the next page begins, as text that may stand in a URL. */
export function writeCursor(walk: Walk, after: readonly unknown[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...walk, after }))
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
