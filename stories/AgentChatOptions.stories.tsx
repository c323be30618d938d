import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat } from 'base44-react'
import type { TestConversation } from 'base44-react/testing'
import { expect } from 'storybook/test'
import { longAnswer } from './support/answers.js'
import { onPage } from './support/onPage.js'
import { overSomeDays } from './support/pastConversations.js'
import { withBase44 } from './support/withBase44.js'

/** What messages carry besides their text, and how they are sent and shown if you say so. */
const meta = {
  title: 'AgentChat/Options',
  component: AgentChat,
  args: { agentName: 'support_agent', title: 'Support' },
  decorators: [onPage()],
} satisfies Meta<typeof AgentChat>

export default meta
type Story = StoryObj<typeof meta>

const everything: TestConversation = {
  agent_name: 'support_agent',
  messages: [
    {
      role: 'user',
      content: 'Where is it?',
      metadata: {
        created_date: '',
        created_by_email: 'ada@example.com',
        created_by_full_name: 'Ada Lovelace',
      },
      custom_context: [
        { type: 'order', message: 'Order 1042', data: { id: 1042 } },
        { type: 'page', message: 'The page with all orders of the last year, by customer', data: {} },
      ],
    },
    { role: 'system', content: 'Handed over to the desk in Bergen.' },
    { role: 'assistant', content: 'Look at the carrier’s page first.', hidden: true },
    {
      role: 'user',
      content: 'I look after this customer.',
      metadata: {
        created_date: '',
        created_by_email: 'grace@example.com',
        created_by_full_name: 'Grace Hopper',
      },
    },
    {
      role: 'assistant',
      content: 'It is **in the depot** and comes tomorrow.',
      model: 'gpt-9-mini',
      checkpoint_id: 'cp_7f21',
      usage: { prompt_tokens: 1284, completion_tokens: 61 },
    },
  ],
}

/** What a message carries besides its text: what went along with it, who wrote it, a role that is neither the user’s nor the agent’s. */
export const Carried: Story = {
  ...withBase44({ conversations: [everything] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Grace Hopper')).toBeInTheDocument()
    await expect(canvas.getByText('Order 1042')).toBeInTheDocument()
    await expect(canvas.queryByText(/Look at the carrier/)).not.toBeInTheDocument()
  },
}

/** The same with what only developers want to see: hidden messages, and what each one took. */
export const ForDevelopers: Story = {
  ...Carried,
  args: { showHidden: true, showDetails: true },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Look at the carrier/)).toBeInTheDocument()
    await expect(canvas.getByText('1,284 tokens read')).toBeInTheDocument()
  },
}

/** What is sent goes to the top, and the answer grows beneath it. */
export const PinnedToTheTop: Story = {
  ...withBase44({ conversations: [overSomeDays], script: [longAnswer], paceMs: 8 }),
  args: { pinSent: true, style: { blockSize: 480 } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText(/^Good to hear/)
    await userEvent.type(canvas.getByRole('textbox', { name: 'Message' }), 'Tell me all of it{Enter}')
    await canvas.findByText(/^Paragraph 20 /, {}, { timeout: 10_000 })
    const log = canvas.getByRole('log').getBoundingClientRect()
    const sent = canvas.getByText('Tell me all of it').getBoundingClientRect()
    await expect(Math.abs(sent.top - log.top)).toBeLessThan(40)
    await expect(canvas.getByRole('button', { name: /latest|new message/i })).toBeVisible()
  },
}

/** Enter starts a line; the hint says what sends. */
export const SentByCtrlEnter: Story = {
  ...withBase44(),
  args: { sendKey: 'mod-enter' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Enter sends$/)).toBeInTheDocument()
  },
}
