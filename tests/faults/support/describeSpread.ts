/** How many things happened in each 100 ms since the first, as a line for people. */
export function describeSpread(name: string, times: readonly number[]): string {
  const first = Math.min(...times)
  const counts: number[] = []
  for (const time of times) {
    const slot = Math.floor((time - first) / 100)
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  return `${name}, per 100 ms: ${Array.from(counts, (count: number | undefined) => count ?? 0).join(' ')}`
}
