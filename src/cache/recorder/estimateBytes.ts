/** What a value and each field of an object takes, its text apart. */
const VALUE_BYTES = 16

/** Estimates what a value holds in memory, without writing it out. Stops counting above `most`. */
export function estimateBytes(value: unknown, most: number): number {
  const rest: unknown[] = [value]
  let bytes = 0
  // no recursion: a server may nest deeper than the stack is
  while (rest.length > 0 && bytes <= most) {
    const item = rest.pop()
    bytes += VALUE_BYTES
    if (typeof item === 'string') bytes += 2 * item.length
    else if (typeof item === 'object' && item !== null)
      for (const inner of Object.values(item)) rest.push(inner)
  }
  return bytes
}
