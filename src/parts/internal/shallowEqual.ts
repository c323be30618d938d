/** True for two objects with the same values under the same keys. */
export function shallowEqual(a: object | undefined, b: object | undefined): boolean {
  if (Object.is(a, b)) return true
  if (!a || !b) return false
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && Object.is(value, right.get(key)))
  )
}
