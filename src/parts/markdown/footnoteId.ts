import { normalizeUri } from 'micromark-util-sanitize-uri'

/** The id of a footnote (`fn`), or of the nth reference to it (`fnref`). */
export function footnoteId(prefix: string, kind: 'fn' | 'fnref', identifier: string, nth = 1): string {
  return `${prefix}${kind}-${normalizeUri(identifier.toLowerCase())}${nth > 1 ? `-${String(nth)}` : ''}`
}
