import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat, hebrewLabels } from 'base44-react'
import { expect, waitFor } from 'storybook/test'
import { onPage } from './support/onPage.js'
import { aThousandMessages, overSomeDays } from './support/pastConversations.js'
import { withBase44 } from './support/withBase44.js'

/** What can be done with a whole conversation: searched, copied, downloaded, gone on with elsewhere. */
const meta = {
  title: 'AgentChat/Finding',
  component: AgentChat,
  args: { agentName: 'support_agent', title: 'Support' },
  decorators: [onPage()],
} satisfies Meta<typeof AgentChat>

export default meta
type Story = StoryObj<typeof meta>

const openSearch: Story['play'] = async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('textbox', { name: 'Message' }))
  await userEvent.keyboard('{Control>}f{/Control}')
  await canvas.findByRole('searchbox')
}

/** One quiet button holds what is seldom needed. `channels` and `menuItems` add to it. */
export const Menu: Story = {
  args: {
    channels: ['whatsapp', 'telegram'],
    menuItems: <button type="button">Rename the case</button>,
  },
  ...withBase44({ conversations: [overSomeDays] }),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('Good to hear. Anything else?')
    await userEvent.click(canvas.getByRole('button', { name: 'More actions' }))
    const last = await canvas.findByRole('button', { name: 'Continue on Telegram' })
    await waitFor(() => expect(last).toBeVisible())
  },
}

/** There is nothing to search or to copy yet. */
export const MenuOfAnEmptyChat: Story = {
  ...withBase44(),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('heading', { name: 'How can I help?' })
    await userEvent.click(canvas.getByRole('button', { name: 'More actions' }))
    await expect(await canvas.findByRole('button', { name: 'Download as JSON' })).toBeDisabled()
  },
}

/** Ctrl+F or ⌘F within the chat searches all of it, also what is not in the page. */
export const Search: Story = {
  ...withBase44({ conversations: [aThousandMessages] }),
  play: async (context) => {
    const { canvas, userEvent } = context
    await canvas.findByText('Question 500')
    await openSearch(context)
    await userEvent.type(canvas.getByRole('searchbox'), 'question 7{Enter}')
    await waitFor(() => expect(canvas.getByRole('search')).toHaveTextContent('11 of 11'))
    await userEvent.keyboard('{Enter}{Enter}')
    await waitFor(() => expect(canvas.getByRole('search')).toHaveTextContent('2 of 11'))
    await waitFor(() => expect(canvas.getByText('Question 70')).toBeVisible())
  },
}

/** Of a word that stands in what is in sight, nothing has to move. */
export const Matches: Story = {
  ...withBase44({ conversations: [overSomeDays] }),
  play: async (context) => {
    const { canvas, userEvent } = context
    await canvas.findByText('Good to hear. Anything else?')
    await openSearch(context)
    await userEvent.type(canvas.getByRole('searchbox'), 'HÉRE')
    await waitFor(() => expect(canvas.getByRole('search')).toHaveTextContent('1 of 2'))
  },
}

export const NoMatches: Story = {
  ...withBase44({ conversations: [overSomeDays] }),
  play: async (context) => {
    const { canvas, userEvent } = context
    await canvas.findByText('Good to hear. Anything else?')
    await openSearch(context)
    await userEvent.type(canvas.getByRole('searchbox'), 'penguin')
    await waitFor(() => expect(canvas.getByRole('search')).toHaveTextContent('No matches'))
  },
}

/** The menu in Hebrew, on a page that begins at the right. */
export const MenuInHebrew: Story = {
  args: { lang: 'he', title: 'תמיכה', labels: hebrewLabels, channels: ['whatsapp'] },
  globals: { direction: 'rtl' },
  ...withBase44({ conversations: [overSomeDays] }),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('Good to hear. Anything else?')
    await userEvent.click(canvas.getByRole('button', { name: 'פעולות נוספות' }))
    const last = await canvas.findByRole('button', { name: /WhatsApp/ })
    await waitFor(() => expect(last).toBeVisible())
  },
}
