import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat, Base44Provider, HttpError, NetworkError, type Base44Client } from 'base44-react'
import type { TestConversation } from 'base44-react/testing'
import { expect, waitFor, within } from 'storybook/test'
import { onPage } from './support/onPage.js'
import { base44Of, withBase44 } from './support/withBase44.js'

/**
 * Each state that a chat can be in, beyond those of the other pages: what went wrong is said once, with the way out.
 * Forced colours and reduced motion are the browser’s to switch: in its tools, under “Rendering”.
 */
const meta = {
  title: 'AgentChat/States',
  component: AgentChat,
  args: { agentName: 'support_agent', title: 'Support' },
  decorators: [onPage()],
} satisfies Meta<typeof AgentChat>

export default meta
type Story = StoryObj<typeof meta>

const asked: TestConversation = {
  agent_name: 'support_agent',
  messages: [
    { role: 'user', content: 'Where is my parcel?' },
    { role: 'assistant', content: 'It is on its way, and should be with you **tomorrow**.' },
  ],
}

/** Shows the chat over a client that is ours but for some of what its agents can do. */
const withAgents = (change: (agents: Base44Client['agents']) => Partial<Base44Client['agents']>) =>
  ({
    render: (args, context) => {
      const { client } = base44Of(context)
      const agents = { ...client.agents, ...change(client.agents) }
      return (
        <Base44Provider client={{ ...client, agents }} stalledAfterMs={300}>
          <AgentChat {...args} />
        </Base44Provider>
      )
    },
  }) satisfies Pick<Story, 'render'>

/** The server refuses to open the conversation. */
const refusing = (status: number) =>
  withAgents(() => {
    const refuse = () => Promise.reject(new HttpError('Refused', { status }))
    return { getConversation: refuse, listConversations: refuse }
  })

/** The app has used up its credits. */
export const NoCredits: Story = {
  ...withBase44(),
  ...refusing(402),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No credits left' })).toBeVisible()
  },
}

/** Somebody else’s conversation: the way out is one of one’s own. */
export const Forbidden: Story = {
  ...withBase44(),
  ...refusing(403),
  args: { conversation: { id: 'theirs' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No access' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'New conversation' })).toBeVisible()
  },
}

/** A conversation that was deleted is left for a new one. */
export const Deleted: Story = {
  ...withBase44(),
  args: { conversation: { id: 'gone' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'This conversation is gone' })).toBeVisible()
  },
}

/** The agent asks before it goes on: the call opens by itself. */
export const NeedsInput: Story = {
  ...withBase44(),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Message' }), 'question{Enter}')
    await waitFor(() =>
      expect(canvas.getByRole('region', { name: 'Support' })).toHaveAttribute('data-turn', 'needs-input'),
    )
    await expect(await canvas.findByText(/Shall I refund this order/)).toBeInTheDocument()
  },
}

/** No answer came to the POST: it may have arrived. It is looked for, and never sent twice by itself. */
export const NotSureItWasSent: Story = {
  ...withBase44({ conversations: [asked] }),
  ...withAgents(() => ({ addMessage: () => Promise.reject(new NetworkError('The connection broke')) })),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('tomorrow')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Message' }), 'And now?{Enter}')
    await expect(await canvas.findByText('Not sure it was sent')).toBeInTheDocument()
  },
}

/** The agent has begun, and nothing more is heard of it: slow is told apart from silent. */
export const Stalled: Story = {
  ...withBase44({
    model: {
      async *run({ signal }) {
        yield { type: 'tool-start', id: 't1', name: 'ask_carrier' }
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
      },
      generate: () => Promise.resolve(''),
    },
  }),
  ...withAgents(() => ({})),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Message' }), 'Where is it?{Enter}')
    await expect(
      await canvas.findByText('Still working. This takes longer than usual.', {}, { timeout: 10_000 }),
    ).toBeVisible()
  },
}

/** What is sent waits here, and goes out when the network is back. */
export const Offline: Story = {
  ...withBase44({ conversations: [asked] }),
  render: (args, context) => {
    const { client } = base44Of(context)
    // a server of this very machine is there without a network
    const getConfig = () => ({ ...client.getConfig(), serverUrl: 'https://app.example.com' })
    return (
      <Base44Provider client={{ ...client, getConfig }}>
        <AgentChat {...args} />
      </Base44Provider>
    )
  },
  beforeEach: (context) => () => {
    Reflect.deleteProperty(navigator, 'onLine')
    window.dispatchEvent(new Event('online'))
    return base44Of(context).close()
  },
  play: async ({ canvas, userEvent, ...context }) => {
    await canvas.findByText('tomorrow')
    Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true })
    base44Of(context).network.drop()
    window.dispatchEvent(new Event('offline'))
    await expect(await canvas.findByText(/You are offline/, { selector: '[data-connection]' })).toBeVisible()
    await userEvent.type(canvas.getByRole('textbox', { name: 'Message' }), 'Are you there?{Enter}')
    await expect(await canvas.findByText('Waiting for the connection')).toBeInTheDocument()
  },
}

/** The connection is back, and what was missed is on its way. */
export const CatchingUp: Story = {
  ...withBase44({ conversations: [asked] }),
  render: (args, context) => {
    const { client } = base44Of(context)
    let isBack = false
    const getConversation: typeof client.agents.getConversation = (...call) =>
      isBack
        ? new Promise(() => undefined)
        : client.agents.getConversation(...call).finally(() => (isBack = true))
    return (
      <Base44Provider client={{ ...client, agents: { ...client.agents, getConversation } }}>
        <AgentChat {...args} />
      </Base44Provider>
    )
  },
  play: async ({ canvas, ...context }) => {
    await canvas.findByText('tomorrow')
    const { network } = base44Of(context)
    network.drop()
    await canvas.findByText(/Connection lost/, { selector: '[data-connection]' })
    network.restore()
    await expect(
      await canvas.findByText(/Catching up/, { selector: '[data-connection]' }, { timeout: 10_000 }),
    ).toBeVisible()
  },
}

/** A file that goes with the next message. */
export const Attachments: Story = {
  ...withBase44({ conversations: [asked] }),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByText('tomorrow')
    const input = canvasElement.querySelector<HTMLInputElement>('input[type="file"]')
    if (!input) throw new Error('There is no file input')
    await userEvent.upload(input, new File(['a,b'], 'orders of the year.csv', { type: 'text/csv' }))
    const chip = within(await canvas.findByRole('list', { name: 'Files' }))
    await expect(await chip.findByRole('button', { name: 'Remove orders of the year.csv' })).toBeVisible()
  },
}
