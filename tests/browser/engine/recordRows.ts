import type { Page } from 'playwright'

/** What one commit of React's showed. */
export interface Commit {
  /** The conversation that the page says it shows. */
  shown: string
  /** What each row says. */
  rows: string[]
}

/** Notes which conversation `SwitchPart` shows and what its rows say, whenever anything of it changes from now on. */
export async function recordRows(page: Page): Promise<() => Promise<Commit[]>> {
  const commits = await page.getByRole('main').evaluateHandle((main) => {
    const seen: Commit[] = []
    const note = () => {
      const rows = [...main.querySelectorAll('[data-message-id]')].map((row) => row.textContent)
      seen.push({ shown: main.dataset['shown'] ?? '', rows })
    }
    const changes = { childList: true, subtree: true, characterData: true, attributes: true }
    new MutationObserver(note).observe(main, changes)
    return seen
  })
  return () => commits.jsonValue()
}
