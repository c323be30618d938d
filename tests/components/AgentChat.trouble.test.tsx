import { screen, waitFor } from '@testing-library/react'
import { AgentChat } from 'base44-react'
import { reply } from 'base44-react/testing'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const input = () => screen.getByRole('textbox', { name: 'Message' })

describe('a message that was not delivered', () => {
  async function sendToNobody() {
    const base44 = await startBase44()
    const view = renderWithBase44(base44, <AgentChat agentName="nobody" />)
    await screen.findByRole('heading', { name: 'How can I help?' })
    await view.user.type(input(), 'Anyone?{Enter}')
    const alert = await screen.findByRole('alert')
    return { alert, ...view }
  }

  it('says so on its own row, with the reason and the ways out', async () => {
    const { alert, container } = await sendToNobody()
    expect(alert).toHaveTextContent(/Not sent\. .*nobody/)
    expect(alert).toHaveTextContent('support_agent')
    expect(alert.closest('article')).toHaveAttribute('data-delivery', 'failed')
    expect(alert.closest('article')).toHaveAttribute('data-local-id')
    await expectAccessible(container)
  })

  it('can be sent again', async () => {
    const { user } = await sendToNobody()
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    expect(input()).toHaveFocus()
    expect(await screen.findByRole('alert')).toHaveTextContent('Not sent')
    expect(screen.getAllByRole('article')).toHaveLength(1)
  })

  it('can be discarded', async () => {
    const { user } = await sendToNobody()
    await user.click(screen.getByRole('button', { name: 'Discard' }))
    await waitFor(() => expect(screen.queryByRole('article')).not.toBeInTheDocument())
    expect(input()).toHaveFocus()
  })
})

describe('a message that waits for the one before it', () => {
  it('says so, and is never sent once it is cancelled', async () => {
    const base44 = await startBase44({ script: [reply('One.'), reply('Two.')] })
    const { agents } = base44.client
    let goOn: () => void = () => undefined
    const isSlow = new Promise<void>((resolve) => (goOn = resolve))
    const createConversation: typeof agents.createConversation = async (input) => {
      await isSlow
      return agents.createConversation(input)
    }
    const client = { ...base44.client, agents: { ...agents, createConversation } }
    const { user } = renderWithBase44(base44, <AgentChat agentName="support_agent" />, client)
    await screen.findByRole('heading', { name: 'How can I help?' })
    await user.type(input(), 'First{Enter}')
    await user.type(input(), 'Second{Enter}')
    const row = (await screen.findByText('Waiting for the message before it')).closest('article')
    expect(row).toHaveTextContent('Second')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(input()).toHaveFocus()
    goOn()
    await screen.findByText('One.')
    await base44.server.idle()
    expect(screen.getAllByRole('article')).toHaveLength(2)
    expect(screen.queryByText('Second')).toBeNull()
  })
})

describe('a conversation that can’t be had', () => {
  it('says that the server can’t be reached, and goes on once it can', async () => {
    const base44 = await startBase44({ script: [reply('Back.')] })
    base44.network.drop()
    const { user, container } = renderWithBase44(base44, <AgentChat agentName="support_agent" />)
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('The server can’t be reached')
    await expectAccessible(container)
    base44.network.restore()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { name: 'How can I help?' })).toBeInTheDocument()
  })

  it('says that the user is signed out, and offers what the app offers', async () => {
    const base44 = await startBase44()
    renderWithBase44(
      base44,
      <AgentChat agentName="support_agent" signIn={<button type="button">Sign in</button>} />,
      base44.createClient({ token: 'not-a-token' }),
    )
    expect(await screen.findByRole('heading', { name: 'Signed out' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeInTheDocument()
  })

  it('says so of one that does not exist', async () => {
    const base44 = await startBase44()
    renderWithBase44(base44, <AgentChat agentName="support_agent" conversation={{ id: 'gone' }} />)
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('This conversation is gone')
    expect(alert).toHaveTextContent('It was deleted')
  })
})

describe('a lost connection', () => {
  it('is said in a banner until it is back', async () => {
    const base44 = await startBase44({ script: [reply('Hello.')] })
    const { user } = renderWithBase44(base44, <AgentChat agentName="support_agent" title="Support" />)
    await screen.findByRole('heading', { name: 'How can I help?' })
    await user.type(input(), 'Hi{Enter}')
    await screen.findByText('Hello.')
    base44.network.drop()
    const banner = await screen.findByText(/Connection lost/, { selector: '[data-connection]' })
    expect(screen.getByRole('region', { name: 'Support' })).toHaveAttribute('data-connection', 'reconnecting')
    base44.network.restore()
    await waitFor(() => expect(banner).not.toBeInTheDocument())
  })
})
