import type { Page } from 'playwright'

/** Notes how few messages, and how many skeletons, a page ever shows once it has shown a message; to be called before it is opened. */
export async function watchRows(page: Page): Promise<() => Promise<{ rows: number; skeletons: number }>> {
  await page.addInitScript(() => {
    const seen = { rows: Infinity, skeletons: 0 }
    Object.assign(window, { seen })
    const note = () => {
      const rows = document.querySelectorAll('[data-message-id]').length
      if (seen.rows === Infinity && rows === 0) return
      seen.rows = Math.min(seen.rows, rows)
      seen.skeletons = Math.max(seen.skeletons, document.querySelectorAll('.b44-skeleton').length)
    }
    new MutationObserver(note).observe(document, { childList: true, subtree: true })
  })
  return () => page.evaluate('seen')
}
