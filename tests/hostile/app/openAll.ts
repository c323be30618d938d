import { nextUpdate } from './nextUpdate.js'

const CLOSED = '[role="log"] :is(.b44-tool-trigger, .b44-reasoning-trigger)[aria-expanded="false"]'

/** Opens what a reader can open in the messages. */
export function openAll(): void {
  for (const trigger of document.querySelectorAll<HTMLElement>(CLOSED)) trigger.click()
}

/** Has all of it shown where only a part is. */
export async function showAll(): Promise<void> {
  // what was cut on its way comes with a request
  for (let round = 0; round < 4; round += 1) await nextUpdate()
  for (const button of document.querySelectorAll<HTMLElement>('[data-message-id] button')) {
    if (button.textContent.startsWith('Show all')) button.click()
  }
  await nextUpdate()
}
