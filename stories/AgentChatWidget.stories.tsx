import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChatWidget, hebrewLabels } from 'base44-react'
import { reply } from 'base44-react/testing'
import { expect, waitFor, within } from 'storybook/test'
import { besideText } from './support/besideText.js'
import { overSomeDays } from './support/pastConversations.js'
import { base44Of, withBase44 } from './support/withBase44.js'

/** The tree that the widget stands in: a shadow root, which Storybook’s `canvas` does not look into. */
async function widget() {
  const host = await waitFor(() => {
    const found = document.querySelector('body > .b44-root')?.shadowRoot
    if (!found?.querySelector('button')) throw new Error('There is no widget yet')
    return found
  })
  // what is looked for is looked for among elements, of which a shadow root has the same
  return within(host as unknown as HTMLElement)
}

/** A chat behind a button in the corner, apart from the page’s own styles. Its code is loaded when it is first opened. */
const meta = {
  title: 'AgentChatWidget',
  component: AgentChatWidget,
  args: { agentName: 'support_agent', title: 'Support', suggestions: ['Where is my order?'] },
  decorators: [besideText],
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof AgentChatWidget>

export default meta
type Story = StoryObj<typeof meta>

const served = withBase44({ conversations: [overSomeDays] })

/** The launcher alone: no request has been made, and none of the chat’s code loaded. */
export const Closed: Story = {
  ...served,
  play: async () => {
    await expect((await widget()).getByRole('button', { name: 'Open chat' })).toBeVisible()
  },
}

/** Beside the page, which stays in use. Escape closes it, and the focus is back on the button. */
export const Open: Story = {
  ...served,
  play: async ({ userEvent }) => {
    const { getByRole, findByRole } = await widget()
    await userEvent.click(getByRole('button', { name: 'Open chat' }))
    await findByRole('dialog', { name: 'Support' })
    await waitFor(() => expect(getByRole('textbox', { name: 'Message' }).matches(':focus')).toBe(true))
  },
}

/** What came while it was closed is counted. */
export const Unread: Story = {
  ...withBase44({ conversations: [overSomeDays], script: [reply('It is **in your town**.')] }),
  play: async ({ userEvent, ...context }) => {
    const { getByRole, findByRole, findByText } = await widget()
    await userEvent.click(getByRole('button', { name: 'Open chat' }))
    await findByText('Good to hear. Anything else?')
    await userEvent.click(getByRole('button', { name: 'Close chat', expanded: true }))
    const { client } = base44Of(context)
    const [conversation] = await client.agents.listConversations()
    if (conversation) await client.agents.addMessage(conversation, { role: 'user', content: 'And now?' })
    await expect(await findByRole('button', { name: /^Open chat, \d new message/ })).toBeVisible()
  },
}

/** Along the side of the window. */
export const Side: Story = { ...served, args: { mode: 'side', defaultOpen: true } }

/** All of a small window: at most 480 px wide, the page behind it is inert. */
export const Sheet: Story = {
  ...served,
  args: { defaultOpen: true },
  globals: { viewport: { value: 'mobile1', isRotated: false } },
}

/** As the page has it. */
export const Dark: Story = { ...served, args: { defaultOpen: true }, globals: { theme: 'dark' } }

/** From right to left: in the other corner. */
export const RightToLeft: Story = {
  ...served,
  args: { defaultOpen: true, title: 'תמיכה', lang: 'he', dir: 'rtl', labels: hebrewLabels },
  globals: { direction: 'rtl' },
}

/** No rule of the page reaches it, however important. */
export const InHostilePage: Story = {
  ...served,
  args: { defaultOpen: true },
  decorators: [
    ...served.decorators,
    (Story) => (
      <>
        <style>{`#storybook-root *, body > .b44-root { all: revert !important; font: 28px serif !important; color: crimson !important }`}</style>
        <Story />
      </>
    ),
  ],
}

/** In the page itself, where your own styles apply too. */
export const NotIsolated: Story = {
  ...served,
  args: { defaultOpen: true, isolated: false },
}
