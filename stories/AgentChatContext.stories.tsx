import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat, useAgentContext } from 'base44-react'
import { expect } from 'storybook/test'
import { shortAnswer } from './support/answers.js'
import { onPage } from './support/onPage.js'
import { withBase44 } from './support/withBase44.js'

interface PageProps {
  /** What the page shows, and so what the next message takes along. */
  orders: readonly string[]
}

function Order({ name }: { name: string }) {
  useAgentContext({ type: 'order', data: { name }, label: name })
  return null
}

/** A page tells with `useAgentContext` what the user is looking at: it goes with the next message, unless they remove it. */
function Page({ orders }: PageProps) {
  return (
    <>
      {orders.map((name) => (
        <Order key={name} name={name} />
      ))}
      <AgentChat agentName="support_agent" title="Support" />
    </>
  )
}

const meta = {
  title: 'AgentChat/Context',
  component: Page,
  args: { orders: ['Order 1042', 'Order 1043'] },
  decorators: [onPage()],
} satisfies Meta<typeof Page>

export default meta
type Story = StoryObj<typeof meta>

/** Each thing that goes along is a chip above the input. */
export const Chips: Story = {
  ...withBase44({ script: [shortAnswer] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('list', { name: 'Sent along' })).toHaveTextContent('Order 1042')
  },
}

/** A name that is longer than its line gives way at its end. */
export const LongName: Story = {
  ...withBase44({ script: [shortAnswer] }),
  args: {
    orders: ['The order of the second of March, with all of its returns and the parcels that went astray'],
  },
}

/** What is removed isn’t sent. */
export const Removed: Story = {
  ...withBase44({ script: [shortAnswer] }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Leave out Order 1042' }))
    await expect(canvas.getByRole('list', { name: 'Sent along' })).not.toHaveTextContent('Order 1042')
    await expect(canvas.getByRole('button', { name: 'Leave out Order 1043' })).toHaveFocus()
  },
}
