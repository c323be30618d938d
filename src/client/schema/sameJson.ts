/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameJson(value: unknown, wanted: unknown): boolean {
  if (value === wanted) return true
  if (typeof value !== 'object' || typeof wanted !== 'object' || value === null || wanted === null)
    return false
  const keys = Object.keys(value)
  return (
    Array.isArray(value) === Array.isArray(wanted) &&
    keys.length === Object.keys(wanted).length &&
    keys.every((key) => Object.hasOwn(wanted, key) && sameJson(read(value, key), read(wanted, key)))
  )
}

/** What an object or a list has under one of its own keys. */
function read(holder: object, key: string): unknown {
  return (holder as Record<string, unknown>)[key]
}
