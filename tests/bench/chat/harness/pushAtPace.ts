/** Calls `push` for each item, so many a second, by the clock: a late one doesn't make the next one late. */
export async function pushAtPace<Item>(
  items: readonly Item[],
  perSecond: number,
  push: (item: Item) => void,
): Promise<void> {
  const start = performance.now()
  for (const [place, item] of items.entries()) {
    const wait = start + (place * 1_000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    push(item)
  }
}
