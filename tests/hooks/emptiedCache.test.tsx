import { act, render, screen } from '@testing-library/react'
import { QueryClient } from '@tanstack/react-query'
import { Base44Provider, useAgentMessages, useConversation } from 'base44-react'
import { reply } from 'base44-react/testing'
import { expect, it } from 'vitest'
import { startBase44 } from '../support/renderWithBase44.js'

const held = {
  agent_name: 'support_agent',
  messages: [{ role: 'assistant', content: 'How can I help?' }],
}

function Thread({ id }: { id: string }) {
  const conversation = useConversation({ id })
  const { rows } = useAgentMessages(conversation)
  return (
    <button onClick={() => conversation.send('Where is it?')}>
      {rows.map(({ message }) => (typeof message.content === 'string' ? message.content : '')).join(' ')}
    </button>
  )
}

it('what is said is shown in a cache that the app has emptied', async () => {
  const base44 = await startBase44({ conversations: [held], script: [reply('On its way.')] })
  const [conversation] = await base44.client.agents.getConversations()
  const queryClient = new QueryClient()
  render(
    <Base44Provider client={base44.client} queryClient={queryClient}>
      <Thread id={conversation?.id ?? ''} />
    </Base44Provider>,
  )
  const thread = await screen.findByText('How can I help?')
  act(() => queryClient.clear())
  act(() => thread.click())
  expect(await screen.findByText('How can I help? Where is it? On its way.')).toBeInTheDocument()
})
