import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat } from 'base44-react'
import { expect, fn, waitFor } from 'storybook/test'
import { onPage } from './support/onPage.js'
import { aThousandMessages, overSomeDays } from './support/pastConversations.js'
import { withBase44 } from './support/withBase44.js'

/** What stands between messages, and what can be done with one. */
const meta = {
  title: 'AgentChat/Messages',
  component: AgentChat,
  args: { agentName: 'support_agent', title: 'Support' },
  decorators: [onPage()],
} satisfies Meta<typeof AgentChat>

export default meta
type Story = StoryObj<typeof meta>

/** A new day is said once. Times are relative within the hour; all of a time shows on hover. */
export const Days: Story = {
  ...withBase44({ conversations: [overSomeDays] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('separator', { name: 'Yesterday' })).toBeVisible()
    await expect(canvas.getByRole('separator', { name: 'Today' })).toBeVisible()
  },
}

/** Copy, edit, and ask again are there for each; opinions only where `onFeedback` listens. */
export const Actions: Story = {
  args: { onFeedback: fn() },
  ...withBase44({ conversations: [overSomeDays] }),
  play: async ({ canvas, userEvent, args }) => {
    const [good] = (await canvas.findAllByRole('button', { name: 'Good answer' })).slice(-1)
    await userEvent.click(good ?? document.body)
    await expect(good).toHaveAttribute('aria-pressed', 'true')
    await expect(args.onFeedback).toHaveBeenCalledOnce()
  },
}

/** The platform can’t change what was sent: an edited message goes out as a new one, and what stood in the composer comes back. */
export const Editing: Story = {
  ...withBase44({ conversations: [overSomeDays] }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Message' }), 'half a thought')
    const [edit] = (await canvas.findAllByRole('button', { name: 'Edit and send again' })).slice(-1)
    await userEvent.click(edit ?? document.body)
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveValue('It is here. Thank you!')
    await expect(canvas.getByText(/^Sent as/)).toBeVisible()
  },
}

/** A thousand messages, of which those in sight are in the page. */
export const LongThread: Story = {
  ...withBase44({ conversations: [aThousandMessages] }),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText('Question 500')).toBeVisible())
    await expect(canvas.getAllByRole('article').length).toBeLessThan(60)
    const log = canvas.getByRole('log')
    log.scrollTop = 0
    await waitFor(() => expect(canvas.getByText('Question 1')).toBeVisible())
    await expect(canvas.getAllByRole('article').length).toBeLessThan(90)
  },
}
