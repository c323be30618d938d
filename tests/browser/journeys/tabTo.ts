import type { Locator, Page } from 'playwright'

/** So many stops are on the way at most, from one end of a page to the other. */
const MOST_STOPS = 60

/** Goes with the Tab key alone, forwards or back, until the focus is on an element. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await goal.waitFor()
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await hasFocus(goal)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${goal.toString()} can't be reached with ${key}`)
}

/** Whether the focus is on an element. */
export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one === one.ownerDocument.activeElement)
}
