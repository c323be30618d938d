import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat, ConversationList, type ConversationListProps } from 'base44-react'
import { createTestBase44 } from 'base44-react/testing'
import { useState } from 'react'
import { expect, fn } from 'storybook/test'
import { onPage } from './support/onPage.js'
import { agents, entities, records } from './support/project.js'
import { base44Of, withBase44 } from './support/withBase44.js'

const TITLES = [
  'Where is my lamp?',
  'A table with three legs, and how the fourth one could be had without sending all of it back',
  'Invoice for March',
  'מתי תגיע ההזמנה שלי?',
  'Change of address',
  'Two parcels, one label',
  'Café chairs for the terrace',
  'Return of a mirror',
]

/** On a page, with an empty Base44. */
function withNone(inlineSize = 320) {
  const { decorators, ...rest } = withBase44()
  return { ...rest, decorators: [...decorators, onPage(inlineSize)] }
}

/** The same with conversations of these titles, the last one made last. */
function withConversations(titles: readonly string[], inlineSize?: number) {
  return {
    ...withNone(inlineSize),
    loaders: [
      async () => {
        const base44 = await createTestBase44({ agents, entities, records })
        for (const title of titles) {
          const metadata = { title }
          const { id } = await base44.client.agents.createConversation({
            agent_name: 'support_agent',
            metadata,
          })
          if (title === TITLES[0]) await base44.client.agents.addMessage(id, { content: title })
        }
        await base44.server.idle()
        return { base44 }
      },
    ],
  }
}

/** The user's conversations, to choose from. None of their messages is loaded for it. */
const meta = {
  component: ConversationList,
  args: { onSelect: fn(), onNew: fn() },
} satisfies Meta<typeof ConversationList>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = { ...withNone() }

export const AFew: Story = { ...withConversations(TITLES.slice(0, 4)) }

export const Many: Story = {
  ...withConversations(TITLES),
  play: async ({ canvas, userEvent, args }) => {
    const trigger = await canvas.findByRole('button', { name: /Invoice/ })
    await userEvent.click(trigger)
    await expect(args.onSelect).toHaveBeenCalledOnce()
  },
}

export const NothingFound: Story = {
  ...withConversations(TITLES),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'sofa')
    await expect(await canvas.findByText(/None is called that/)).toBeVisible()
  },
}

export const PageByPage: Story = {
  ...withConversations(TITLES),
  args: { pageSize: 3 },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show more' }))
    await expect(await canvas.findByText('Change of address')).toBeVisible()
  },
}

/** The network is gone: it says so, and tries again when told. */
export const Failed: Story = {
  ...withNone(),
  beforeEach: (context) => {
    const base44 = base44Of(context)
    base44.network.drop()
    return () => base44.close()
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert', undefined, { timeout: 15_000 })).toBeVisible()
  },
}

export const Dark: Story = {
  ...withConversations(TITLES),
  args: { theme: 'dark' },
}

export const RightToLeft: Story = {
  ...withConversations(TITLES),
  globals: { direction: 'rtl' },
}

function Inbox({ onSelect, onNew, ...props }: ConversationListProps) {
  const [id, setId] = useState<string>()
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 280px) minmax(0, 1fr)', gap: 16 }}>
      <ConversationList
        {...props}
        agentName="support_agent"
        selectedId={id}
        onSelect={(conversation) => {
          setId(conversation.id)
          onSelect(conversation)
        }}
        onNew={() => {
          setId(undefined)
          onNew?.()
        }}
      />
      <AgentChat agentName="support_agent" conversation={id === undefined ? 'new' : { id }} />
    </div>
  )
}

/** Beside a chat, which it switches. */
export const BesideAChat: Story = {
  ...withConversations(TITLES, 900),
  render: (args) => <Inbox {...args} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Where is my lamp/ }))
    await expect(await canvas.findByRole('article', { name: /You/ })).toHaveTextContent('Where is my lamp?')
  },
}
