import { chromium, type Page } from 'playwright'
import { onTestFinished } from 'vitest'

/** A tab that can be frozen, and what does it. */
export interface FreezableTab {
  page: Page
  /** Hides it and stops all that runs in it, as a browser does with tabs that nobody has looked at for long. */
  freeze: () => Promise<void>
  /** Somebody looks at it again. */
  thaw: () => Promise<void>
}

/**
 * Opens one; it goes when the test is over. Tabs that Playwright opens by itself always have the focus, and a browser
 * doesn't freeze those. @param debugPort where the browser is spoken to
 */
export async function openFreezable(debugPort: number): Promise<FreezableTab> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${debugPort}`, { noDefaults: true })
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The browser has no context of its own')
  const page = await context.newPage()
  onTestFinished(async () => {
    await page.close()
    await browser.close()
  })
  const session = await context.newCDPSession(page)
  return {
    page,
    async freeze() {
      await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    },
    async thaw() {
      await session.send('Page.setWebLifecycleState', { state: 'active' })
      await page.bringToFront()
    },
  }
}
