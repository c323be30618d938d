/** What is deeper than this overflows the stack of whoever reads it. */
const DEEPEST = 200

/** True for JSON of too many levels, and for an object that holds itself. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    // each once, or what holds itself twice would double with each level
    level = [...new Set(level.flatMap(valuesOf))]
    if (level.length === 0) return false
  }
  return true
}

function valuesOf(item: unknown): unknown[] {
  return typeof item === 'object' && item !== null ? Object.values(item) : []
}
