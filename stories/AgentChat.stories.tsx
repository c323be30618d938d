import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat, Base44Provider, createClient } from 'base44-react'
import { expect, waitFor } from 'storybook/test'
import { fullAnswer, longAnswer, shortAnswer } from './support/answers.js'
import { onPage } from './support/onPage.js'
import { base44Of, withBase44 } from './support/withBase44.js'

/** A whole chat with an agent, on an in-memory Base44: the real backend, without a network. */
const meta = {
  component: AgentChat,
  args: {
    agentName: 'support_agent',
    title: 'Support',
    description: 'I can look at your tasks, and change them when you say so.',
    suggestions: ['What tasks are open?', 'Add a task: call the printer', 'What can you do?'],
  },
  decorators: [onPage()],
} satisfies Meta<typeof AgentChat>

export default meta
type Story = StoryObj<typeof meta>

/** An invitation: who this is, what it can do, what to ask. */
export const Empty: Story = {
  ...withBase44(),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'How can I help?' })).toBeVisible()
  },
}

/** Reasoning, a tool, markdown, and a picture that loads only when it is asked for. */
export const Answered: Story = {
  ...withBase44({ script: [fullAnswer] }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'What tasks are open?' }))
    await expect(await canvas.findByText('Image from cdn.example.net, not loaded')).toBeInTheDocument()
    await waitFor(() =>
      expect(canvas.getByRole('region', { name: 'Support' })).toHaveAttribute('data-turn', 'idle'),
    )
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveFocus()
  },
}

/** Type something: this agent answers at the pace of a real one. */
export const Streaming: Story = {
  ...withBase44({ paceMs: 33, script: [longAnswer] }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Message' }), 'Tell me all of it{Enter}')
    await expect(await canvas.findByText(/^Paragraph 1 /)).toBeInTheDocument()
    await expect(canvas.getByRole('region', { name: 'Support' })).toHaveAttribute('data-turn', 'working')
  },
}

/** What is not to be had is said on the message itself, with the ways out. */
export const FailedSend: Story = {
  args: { agentName: 'nobody' },
  ...withBase44(),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Message' }), 'Anyone there?{Enter}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Not sent')
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Retry' })).toBeVisible())
  },
}

/** The connection is lost in the middle of a conversation: said once, calmly. */
export const Reconnecting: Story = {
  ...withBase44({ script: [shortAnswer] }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.type(
      await canvas.findByRole('textbox', { name: 'Message' }),
      'Where is my parcel?{Enter}',
    )
    await canvas.findByText(/on its way/)
    base44Of(context).network.drop()
    await expect(await canvas.findByText(/Connection lost/, { selector: '[data-connection]' })).toBeVisible()
  },
}

/** The server can’t be reached from the start. */
export const Unreachable: Story = {
  ...withBase44(),
  beforeEach: (context) => {
    base44Of(context).network.drop()
    return () => base44Of(context).close()
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert', {}, { timeout: 10_000 })).toHaveTextContent(
      'can’t be reached',
    )
  },
}

/** Nobody is signed in; the button is the app’s own. */
export const SignedOut: Story = {
  args: { signIn: <button type="button">Sign in</button> },
  render: (args, context) => (
    <Base44Provider client={base44Of(context).createClient({ token: 'expired' })}>
      <AgentChat {...args} />
    </Base44Provider>
  ),
  ...withBase44(),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Sign in' }, { timeout: 10_000 })).toBeVisible()
  },
}

const silent = createClient({ appId: 'story', fetch: () => new Promise(() => {}) })

/** The shape of what comes, for the beat that it takes to come. */
export const Loading: Story = {
  render: (args) => (
    <Base44Provider client={silent}>
      <AgentChat {...args} />
    </Base44Provider>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toBeEnabled()
  },
}

export const Dark: Story = { ...Answered, globals: { theme: 'dark' } }

/** At 320 px nothing wraps twice. */
export const Narrow: Story = { ...Answered, args: { style: { inlineSize: 320 } } }

/** The whole mirrors; each message is written in its own direction. */
export const RightToLeft: Story = {
  ...withBase44({ script: [shortAnswer] }),
  args: { title: 'תמיכה', suggestions: ['מה פתוח?'], labels: { emptyTitle: 'איך אפשר לעזור?', you: 'אני' } },
  globals: { direction: 'rtl' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'מה פתוח?' }))
    await canvas.findByText(/on its way/)
  },
}
