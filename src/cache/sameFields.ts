/** True when two flat objects have the same fields with the very same values. */
export function sameFields(a: object, b: object): boolean {
  const entries = Object.entries(a)
  const other = new Map(Object.entries(b))
  return (
    entries.length === other.size &&
    entries.every(([key, value]) => other.has(key) && Object.is(other.get(key), value))
  )
}
