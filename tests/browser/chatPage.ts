import type { Page } from 'playwright'

/** What a person sees of the chat, and does with it. */
export function chatPage(page: Page) {
  const chat = page.getByRole('region', { name: 'Support' })
  const log = chat.getByRole('log')
  return {
    page,
    chat,
    log,
    input: chat.getByRole('textbox'),
    messages: log.getByRole('article'),
    toolCards: log.locator('[data-tool-call-id]'),
    async send(text: string) {
      await chat.getByRole('textbox').fill(text)
      await chat.getByRole('textbox').press('Enter')
    },
    /** Waits for the chat to say that its connection stands so. */
    connection: (state: string) => page.locator(`[role="region"][data-connection="${state}"]`).waitFor(),
    /** Waits until the chat has nothing more to load: it is live, or has nothing to be live about yet. */
    ready: () =>
      page.locator('[role="region"]:is([data-connection="live"], [data-connection="idle"])').waitFor(),
    /** Waits for the agent's turn to be in a phase. */
    turn: (phase: string) => page.locator(`[role="region"][data-turn="${phase}"]`).waitFor(),
    /** The ids of all messages, in the order in which they stand. */
    ids: () =>
      log
        .locator('[data-message-id]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-message-id'))),
    /** What each message says, by its letters and digits alone: without the marks of markdown and its layout. */
    words: () =>
      log.locator('[data-message-id]').evaluateAll((all) =>
        all.map((one) => {
          const copy = one.cloneNode(true) as Element
          // how long ago that was goes on by itself
          for (const time of copy.querySelectorAll('time')) time.remove()
          return copy.textContent
        }),
      ),
  }
}

/** Letters and digits alone: what is left of a text when marks, layout and spaces are taken away. */
export function lettersOf(text: unknown): string {
  return String(text).replace(/[^\p{L}\p{N}]/gu, '')
}
