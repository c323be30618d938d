import type { Page } from 'playwright'

/** Goes from one conversation of `SwitchPart` to the other so many times: at once, after a moment, after some frames. */
export async function switchOften(page: Page, times: number): Promise<void> {
  await page.getByRole('main').evaluate(async (main, left) => {
    const buttons = main.querySelectorAll<HTMLElement>(':scope > button')
    for (let time = 0; time < left; time += 1) {
      ;[...buttons].find((button) => button.ariaPressed === 'false')?.click()
      await new Promise((resolve) => setTimeout(resolve, 12 * (time % 4)))
    }
  }, times)
}
