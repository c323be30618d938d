import type { TestConversation } from 'base44-react/testing'

const DAY_MS = 86_400_000

const daysAgo = (days: number) => ({ created_date: new Date(Date.now() - days * DAY_MS).toISOString() })

/** A conversation that went on over some days. */
export const overSomeDays: TestConversation = {
  agent_name: 'support_agent',
  messages: [
    { role: 'user', content: 'Where is order 1042?', ...daysAgo(9) },
    { role: 'assistant', content: 'It left the warehouse this morning.', ...daysAgo(9) },
    { role: 'user', content: 'And now?', ...daysAgo(1) },
    { role: 'assistant', content: 'It is **in your town** and comes tomorrow.', ...daysAgo(1) },
    { role: 'user', content: 'It is here. Thank you!' },
    { role: 'assistant', content: 'Good to hear. Anything else?' },
  ],
}

/** A conversation of a thousand messages. */
export const aThousandMessages: TestConversation = {
  agent_name: 'support_agent',
  messages: Array.from({ length: 1000 }, (_, place) =>
    place % 2 === 0
      ? { role: 'user', content: `Question ${place / 2 + 1}` }
      : { role: 'assistant', content: answer((place + 1) / 2) },
  ),
}

function answer(number: number): string {
  const lines = Array.from({ length: number % 5 }, (_, line) => `- line ${line + 1} of answer ${number}`)
  return [`Answer **${number}**. ${'It takes some words. '.repeat((number * 7) % 11)}`, ...lines].join('\n')
}
