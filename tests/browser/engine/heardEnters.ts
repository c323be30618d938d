import type { Page } from 'playwright'

/** Notes each Enter as the page hears it from now on, and whether it is a composition's. */
export async function heardEnters(page: Page): Promise<() => Promise<{ isComposing: boolean }[]>> {
  const heard = await page.evaluateHandle(() => {
    const enters: { isComposing: boolean }[] = []
    const note = ({ isComposing, code }: KeyboardEvent) => {
      if (code === 'Enter') enters.push({ isComposing })
    }
    addEventListener('keydown', note, true)
    return enters
  })
  return () => heard.jsonValue()
}
