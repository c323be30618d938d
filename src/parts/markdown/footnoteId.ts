import { normalizeUri } from 'micromark-util-sanitize-uri'

/**
 * The id of a footnote (`fn`), or of the nth reference to it (`fnref`, then `fnref2`). The number stands before the name:
 * behind it, it could be the end of another one.
 */
export function footnoteId(prefix: string, kind: 'fn' | 'fnref', identifier: string, nth = 1): string {
  return `${prefix}${kind}${nth > 1 ? String(nth) : ''}-${normalizeUri(identifier.toLowerCase())}`
}
