import { screen } from '@testing-library/react'
import { AgentChat, HttpError } from 'base44-react'
import { reply } from 'base44-react/testing'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

/** A client whose server refuses to list and to give conversations. */
async function refusing(status: number) {
  const base44 = await startBase44({ script: [reply('Here I am.')] })
  const refuse = () => Promise.reject(new HttpError('Refused by the server', { status }))
  const { agents } = base44.client
  const client = {
    ...base44.client,
    agents: { ...agents, getConversation: refuse, listConversations: refuse },
  }
  return { base44, client }
}

describe('a conversation that can’t be had', () => {
  it.each([
    { status: 402, title: 'No credits left', words: 'This app has used up its credits.' },
    { status: 403, title: 'No access', words: 'You may not open this conversation.' },
    { status: 418, title: 'The conversation could not be opened', words: 'Refused by the server' },
  ])('says what $status means', async ({ status, title, words }) => {
    const { base44, client } = await refusing(status)
    const { container } = renderWithBase44(base44, <AgentChat agentName="support_agent" />, client)
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument()
    expect(screen.getByText(words)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument()
    await expectAccessible(container)
  })

  it('that is gone is left for a new one', async () => {
    const base44 = await startBase44({ script: [reply('Here I am.')] })
    const { user } = renderWithBase44(
      base44,
      <AgentChat agentName="support_agent" conversation={{ id: 'gone' }} />,
    )
    expect(await screen.findByRole('heading', { name: 'This conversation is gone' })).toBeInTheDocument()
    // said once: that nothing can be followed there is no news
    expect(screen.queryByText(/shown by themselves/, { selector: '[data-connection]' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'New conversation' }))
    await user.type(await screen.findByRole('textbox', { name: 'Message' }), 'Anyone?{Enter}')
    expect(await screen.findByText('Here I am.')).toBeInTheDocument()
  })

  it('of nobody who is signed in leads to the platform’s login, unless the app has its own way', async () => {
    const base44 = await startBase44()
    const signedOut = base44.createClient({ token: 'not-a-token' })
    const redirectToLogin = vi.fn()
    const client = { ...signedOut, auth: { ...signedOut.auth, redirectToLogin } }
    const { user, rerender } = renderWithBase44(base44, <AgentChat agentName="support_agent" />, client)
    await user.click(await screen.findByRole('button', { name: 'Sign in' }))
    expect(redirectToLogin).toHaveBeenCalledOnce()
    rerender(<AgentChat agentName="support_agent" signIn={null} />)
    expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull()
  })
})
