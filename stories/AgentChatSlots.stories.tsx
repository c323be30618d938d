import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat, Chat, defineContent, useChat, useDraft } from 'base44-react'
import type { TestConversation } from 'base44-react/testing'
import { useState, type SyntheticEvent } from 'react'
import { expect, waitFor } from 'storybook/test'
import { shortAnswer } from './support/answers.js'
import { onPage } from './support/onPage.js'
import { withBase44 } from './support/withBase44.js'

/**
 * Places of the chat that an app draws itself. `children` is what stands there otherwise: to be wrapped, added to, or left
 * out. Where a slot throws, what it replaces is shown.
 */
const meta = {
  title: 'AgentChat/Slots',
  component: AgentChat,
  args: { agentName: 'support_agent', title: 'Support' },
  decorators: [onPage()],
} satisfies Meta<typeof AgentChat>

export default meta
type Story = StoryObj<typeof meta>

const held: TestConversation = {
  agent_name: 'support_agent',
  messages: [
    { role: 'user', content: 'Where is order 1042?' },
    {
      role: 'assistant',
      content: 'It is **in your town** and comes tomorrow.',
      tool_calls: [
        {
          id: 't1',
          name: 'lookup_order',
          arguments_string: '{"id":"1042"}',
          status: 'success',
          results: '{"place":"Bergen"}',
        },
      ],
    },
  ],
}

/** A header, a face, a button behind ours, and one tool’s card: the rest is the kit’s. */
export const SomePlaces: Story = {
  ...withBase44({ conversations: [held], script: [shortAnswer] }),
  args: {
    slots: {
      header: ({ children }) => (
        <>
          {children}
          <p style={{ margin: 0, padding: '6px 14px', fontSize: 13 }}>We answer by mail from 6 pm on.</p>
        </>
      ),
      avatar: () => <span aria-hidden>🦉</span>,
      messageActions: ({ message, children }) => (
        <>
          {children}
          {message.role === 'assistant' && (
            <button type="button" style={{ minBlockSize: 24 }}>
              Forward
            </button>
          )}
        </>
      ),
      toolCall: ({ toolCall, children }) =>
        toolCall.name === 'lookup_order' ? <p>Looked at order 1042</p> : children,
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Looked at order 1042')).toBeInTheDocument()
    await expect(canvas.getByRole('button', { name: 'Forward' })).toBeInTheDocument()
    await expect(canvas.getByText('We answer by mail from 6 pm on.')).toBeVisible()
  },
}

/** Reaches the chat by `useChat`, and the draft by `useDraft`. */
function OwnComposer() {
  const { conversation, handle } = useChat()
  const { draft, setDraft, clear } = useDraft(conversation)
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    handle.send(draft)
    clear()
  }
  return (
    <form onSubmit={send} style={{ display: 'flex', gap: 8 }}>
      <input
        aria-label="Your question"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        style={{ flex: 1, minInlineSize: 0, font: 'inherit', padding: 8 }}
      />
      <button type="submit" className="b44-button" disabled={draft.trim() === ''}>
        Ask
      </button>
    </form>
  )
}

/** Where a message is written, as the app has it. */
export const OwnComposerAndEmpty: Story = {
  ...withBase44({ script: [shortAnswer] }),
  args: {
    slots: {
      composer: () => <OwnComposer />,
      empty: ({ title }) => (
        <>
          <h3 className="b44-empty-title">{title} is all ears</h3>
          <Chat.Suggestion prompt="Where is my parcel?" className="b44-suggestion" />
        </>
      ),
    },
  },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole('heading', { name: 'Support is all ears' })).toBeVisible()
    await userEvent.type(canvas.getByRole('textbox', { name: 'Your question' }), 'Where is it?{Enter}')
    await expect(await canvas.findByText(/on its way/)).toBeInTheDocument()
    await expect(canvas.getByRole('textbox', { name: 'Your question' })).toHaveValue('')
  },
}

function Fragile() {
  const [isBroken] = useState(true)
  if (isBroken) throw new Error('This slot is broken')
  return null
}

/** What it replaces is shown, and `onEvent` is told. */
export const ThatThrows: Story = {
  ...withBase44({ conversations: [held] }),
  args: { slots: { header: () => <Fragile />, messageActions: () => <Fragile /> } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('in your town')).toBeInTheDocument()
    await expect(canvas.getByRole('heading', { name: 'Support' })).toBeVisible()
  },
}

/** A message that can’t be drawn leaves the others as they are, and its own words to be read. */
export const MessagesThatCannotBeDrawn: Story = {
  ...withBase44({ conversations: [held] }),
  args: {
    // no language: times can’t be written
    labels: { locale: 'not a language' },
  },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByText(/can’t be shown/)[0]).toBeVisible())
  },
}

const isOrder = (content: unknown): content is { order: string; lines: { name: string; price: number }[] } =>
  typeof content === 'object' && content !== null && 'order' in content && 'lines' in content

const order = defineContent({
  match: isOrder,
  render: (content) => (
    <table>
      <caption>Order {content.order}</caption>
      <tbody>
        {content.lines.map(({ name, price }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{price.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
})

/** `content` may be an object: the app draws those that it knows, by a schema or a guard, and the rest is JSON. */
export const ObjectContent: Story = {
  ...withBase44({
    conversations: [
      {
        agent_name: 'support_agent',
        messages: [
          { role: 'user', content: 'What was in it?' },
          {
            role: 'assistant',
            content: {
              order: '1042',
              lines: [
                { name: 'Heron floor lamp', price: 89 },
                { name: 'Spare bulb', price: 4.5 },
              ],
            },
          },
          { role: 'assistant', content: { forecast: { Bergen: 'rain' } } },
        ],
      },
    ],
  }),
  args: { contentRenderers: [order] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table', { name: 'Order 1042' })).toBeInTheDocument()
    await expect(canvas.getByText(/forecast/)).toBeInTheDocument()
  },
}
