import type { Meta, StoryObj } from '@storybook/react-vite'
import { ToolCallCard, type AgentMessageToolCall } from 'base44-react'
import { expect } from 'storybook/test'
import { onPage } from './support/onPage.js'

const call: AgentMessageToolCall = {
  id: 'call-1',
  name: 'read_Task',
  arguments_string: '{"q":{"status":"open"},"limit":10}',
  status: 'success',
  results: JSON.stringify([
    { id: '66f1', title: 'Renew certificate', due_date: '2026-11-12', owner: 'Dana' },
    { id: '66f2', title: 'Ship invoices', due_date: '2026-11-15', owner: 'You' },
  ]),
}
const { results: _answer, ...unanswered } = call

/** One call of a tool by the agent: a line until it matters. */
const meta = {
  component: ToolCallCard,
  args: { toolCall: call },
  decorators: [onPage()],
} satisfies Meta<typeof ToolCallCard>

export default meta
type Story = StoryObj<typeof meta>

export const Success: Story = {}

/** Ticks while it runs. */
export const Running: Story = { args: { toolCall: { ...unanswered, status: 'running' } } }

export const Pending: Story = { args: { toolCall: { ...unanswered, status: 'pending' } } }

/** What failed says so in words, and stays closed. */
export const Failed: Story = {
  args: { toolCall: { ...call, status: 'error', results: '{"error":"Not allowed","code":403}' } },
}

export const Stopped: Story = { args: { toolCall: { ...unanswered, status: 'stopped' } } }

/** Opens by itself only when it needs an answer. */
export const WaitingForTheUser: Story = {
  args: {
    toolCall: {
      ...unanswered,
      status: 'waiting_for_user_input',
      display_projection: { label: 'Move “Ship invoices” to Friday?' },
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: /Move/ })).toHaveAttribute('aria-expanded', 'true')
  },
}

/** A status that nobody knows yet is shown as it is. */
export const UnknownStatus: Story = { args: { toolCall: { ...unanswered, status: 'paused_by_owner' } } }

/** Opened by keyboard: a list of records is a table. */
export const Open: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('columnheader', { name: 'Due date' })).toBeVisible()
  },
}

/** Anything else is JSON that can be read. */
export const OpenJson: Story = {
  args: {
    open: true,
    toolCall: {
      ...call,
      results: '{"carrier":"DHL","legs":[{"from":"Leipzig","to":"Haifa","done":true}],"eta":null}',
    },
  },
}

/** Cut in transit: a preview, and said to be one. */
export const Truncated: Story = {
  args: {
    open: true,
    toolCall: { ...call, results: call.results?.slice(0, 50) ?? '' },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('preview')).toBeVisible()
  },
}

/** The platform keeps these details from the user. */
export const HiddenDetails: Story = {
  args: {
    toolCall: { ...call, display_projection: { label: 'Looked at your account', hide_details: true } },
  },
}

export const Dark: Story = { args: { open: true }, globals: { theme: 'dark' } }

export const RightToLeft: Story = { args: { open: true }, globals: { direction: 'rtl' } }
