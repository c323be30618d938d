/** A value of the store, or of a body, where a text is expected; anything else counts as `otherwise`. */
export function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise
}
