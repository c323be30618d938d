import { screen, waitFor } from '@testing-library/react'
import { AgentChat } from 'base44-react'
import { reply } from 'base44-react/testing'
import { describe, expect, it, vi } from 'vitest'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

describe('the conversation of a chat', () => {
  it('is the one that fits, made with the first message where there is none, and the app is told its id', async () => {
    const base44 = await startBase44({ script: [reply('On its way.')] })
    const onChange = vi.fn()
    const chat = (order: string) => (
      <AgentChat
        agentName="support_agent"
        conversation={{ match: { 'metadata.order': order } }}
        onConversationChange={onChange}
      />
    )
    const { user, rerender } = renderWithBase44(base44, chat('7'))
    await user.type(await screen.findByRole('textbox', { name: 'Message' }), 'Where is it?{Enter}')
    expect(await screen.findByText('On its way.')).toBeInTheDocument()
    const [made] = await base44.client.agents.getConversations()
    expect(made?.metadata).toMatchObject({ order: '7' })
    expect(onChange.mock.calls).toEqual([[made?.id]])

    rerender(chat('8'))
    await waitFor(() => expect(onChange).toHaveBeenLastCalledWith(undefined))
    rerender(chat('7'))
    await waitFor(() => expect(onChange).toHaveBeenLastCalledWith(made?.id))
    expect(await screen.findByText('On its way.')).toBeInTheDocument()
  })
})
