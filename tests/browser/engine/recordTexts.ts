import type { Page } from 'playwright'

/** Notes all that a page says after the next click on a button, at each change of it and in each frame; gives it as it is by then. */
export async function recordTexts(page: Page, button: string): Promise<() => Promise<string[]>> {
  const texts = await page.evaluateHandle((name) => {
    const seen = new Set<string>()
    const values = () =>
      [...document.querySelectorAll<HTMLInputElement>('textarea, input')].map(({ value }) => value)
    const note = () => void seen.add([document.body.innerText, ...values()].join('\n'))
    const noteFrames = () => {
      note()
      requestAnimationFrame(noteFrames)
    }
    const begin = ({ target }: Event) => {
      if (!(target instanceof HTMLButtonElement) || target.innerText !== name) return
      removeEventListener('click', begin, true)
      const changes = { childList: true, subtree: true, characterData: true, attributes: true }
      new MutationObserver(note).observe(document.body, changes)
      requestAnimationFrame(noteFrames)
    }
    addEventListener('click', begin, true)
    return seen
  }, button)
  return () => texts.evaluate((seen) => [...seen])
}
