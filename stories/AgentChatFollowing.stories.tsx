import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat } from 'base44-react'
import { expect, fireEvent, waitFor } from 'storybook/test'
import { fullAnswer, longAnswer } from './support/answers.js'
import { withBase44 } from './support/withBase44.js'

/** The list follows the end for as long as the reader wants it to, and not a moment longer. */
const meta = {
  title: 'AgentChat/Following',
  component: AgentChat,
  args: { agentName: 'support_agent', title: 'Support', style: { blockSize: 420, inlineSize: 420 } },
} satisfies Meta<typeof AgentChat>

export default meta
type Story = StoryObj<typeof meta>

const distanceToEnd = (log: HTMLElement) => log.scrollHeight - log.scrollTop - log.clientHeight

/** Nobody scrolls: the newest words stay in view. */
export const FollowsTheEnd: Story = {
  ...withBase44({ paceMs: 8, script: [longAnswer] }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Message' }), 'Go on{Enter}')
    await canvas.findByText(/^Paragraph 25 /, {}, { timeout: 10_000 })
    const log = canvas.getByRole('log')
    await expect(log.scrollTop).toBeGreaterThan(0)
    await waitFor(() => expect(distanceToEnd(log)).toBeLessThanOrEqual(1))
  },
}

/** The reader goes up: nothing moves under their eyes, until they want back. */
export const LeavesTheReaderAlone: Story = {
  ...withBase44({ paceMs: 8, script: [longAnswer] }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Message' }), 'Go on{Enter}')
    await canvas.findByText(/^Paragraph 15 /, {}, { timeout: 10_000 })
    const log = canvas.getByRole('log')
    await fireEvent.wheel(log, { deltaY: -80 })
    log.scrollTop -= 80
    await waitFor(() => expect(log).toHaveAttribute('data-following', 'false'))
    const read = canvas.getByText(/^Paragraph 12 /)
    const before = read.getBoundingClientRect().top
    await canvas.findByText(/^Paragraph 30 /, {}, { timeout: 10_000 })
    await expect(Math.abs(read.getBoundingClientRect().top - before)).toBeLessThanOrEqual(1)
    await userEvent.click(canvas.getByRole('button', { name: 'Jump to latest' }))
    await waitFor(() => expect(distanceToEnd(log)).toBeLessThanOrEqual(1))
    await expect(log).toHaveAttribute('data-following', 'true')
  },
}

/** An opened card grows downwards from where it was pressed. */
export const OpensACardInPlace: Story = {
  ...withBase44({ script: [fullAnswer] }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Message' }), 'Which are overdue?{Enter}')
    await canvas.findByText('Image from cdn.example.net, not loaded')
    await waitFor(() =>
      expect(canvas.getByRole('region', { name: 'Support' })).toHaveAttribute('data-turn', 'idle'),
    )
    const log = canvas.getByRole('log')
    const card = canvas.getByRole('button', { name: /Read tasks/ })
    card.scrollIntoView({ block: 'center' })
    await new Promise(requestAnimationFrame)
    const before = card.getBoundingClientRect().top
    await userEvent.click(card)
    await canvas.findByRole('columnheader', { name: 'Due date' })
    await new Promise(requestAnimationFrame)
    await expect(Math.abs(card.getBoundingClientRect().top - before)).toBeLessThanOrEqual(1)
    await expect(log).toHaveAttribute('data-following', 'false')
  },
}
