import type { Meta, StoryObj } from '@storybook/react-vite'
import { Chat, ToolCall, useConversation, type AgentMessageToolCall, type MessageRow } from 'base44-react'
import { expect } from 'storybook/test'
import { fullAnswer } from './support/answers.js'
import { withBase44 } from './support/withBase44.js'

const renderToolCall = (toolCall: AgentMessageToolCall) => (
  <ToolCall.Root toolCall={toolCall}>
    <ToolCall.Trigger>
      <ToolCall.Label /> (<ToolCall.Status />)
    </ToolCall.Trigger>
    <ToolCall.Content>
      <ToolCall.Arguments />
      <ToolCall.Results />
    </ToolCall.Content>
  </ToolCall.Root>
)

const renderRow = (row: MessageRow) => (
  <Chat.Message row={row}>
    <Chat.Reasoning>
      <Chat.ReasoningTrigger />
      <Chat.ReasoningContent />
    </Chat.Reasoning>
    <Chat.Attachments />
    <Chat.ToolCalls>{renderToolCall}</Chat.ToolCalls>
    <Chat.Content />
    <Chat.Delivery>
      <Chat.DeliveryText /> <Chat.Retry /> <Chat.Discard />
    </Chat.Delivery>
  </Chat.Message>
)

/** A chat of one’s own, of parts: behaviour and accessibility without a look. */
function OwnChat() {
  const conversation = useConversation({ agentName: 'support_agent' })
  return (
    <Chat.Root conversation={conversation}>
      <Chat.ConnectionBanner />
      <Chat.Viewport>
        <Chat.Empty>
          <Chat.Suggestion prompt="What tasks are open?" />
        </Chat.Empty>
        <Chat.Messages>{renderRow}</Chat.Messages>
        <Chat.TurnStatus />
      </Chat.Viewport>
      <Chat.JumpToLatest />
      <Chat.Composer>
        <Chat.Input />
        <Chat.Attach />
        <Chat.Send />
        <Chat.ComposerHint />
      </Chat.Composer>
      <Chat.Announcer />
    </Chat.Root>
  )
}

const meta = { title: 'Parts', component: OwnChat } satisfies Meta<typeof OwnChat>

export default meta
type Story = StoryObj<typeof meta>

/** The parts as they come: each is one element, and wears what you give it. */
export const Unstyled: Story = {
  ...withBase44({ script: [fullAnswer] }),
  // how large a target is, is for the app's styles to say
  parameters: { a11y: { options: { rules: { 'target-size': { enabled: false } } } } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'What tasks are open?' }))
    await expect(await canvas.findByRole('button', { name: 'Read tasks (Done)' })).toBeVisible()
  },
}
