import type { Page } from 'playwright'

/** What a page has in its storage, as text: all of it, and what of that is the outbox's. */
export async function storedIn(page: Page): Promise<{ all: string; outbox: string }> {
  const stored = await page.evaluate(() =>
    [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage)),
  )
  const textOf = (entries: [string, unknown][]) => entries.map((entry) => entry.join(' ')).join('\n')
  return {
    all: textOf(stored),
    outbox: textOf(stored.filter(([name]) => name.startsWith('base44:outbox:'))),
  }
}
