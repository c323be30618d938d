/** One field of a sort order. */
export interface SortKey {
  /** A dotted path. */
  path: string
  sign: 1 | -1
}

/** Reads `field`, `+field` or `-field`, several separated by commas. */
export function readSort(sort: string): SortKey[] {
  return sort
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ path: part.replace(/^[+-]/, ''), sign: part.startsWith('-') ? -1 : 1 }))
}
