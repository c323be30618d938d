import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { AgentChat } from 'base44-react'
import { reply } from 'base44-react/testing'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const input = () => screen.getByRole('textbox', { name: 'Message' })
const log = () => screen.getByRole('log', { name: 'Conversation' })
const said = (role: string) =>
  [...log().querySelectorAll(`article[data-role="${role}"] [data-format]`)].map(
    (content) => content.textContent,
  )

async function openChat(...script: ReturnType<typeof reply>[]) {
  const base44 = await startBase44({ script })
  const view = renderWithBase44(
    base44,
    <AgentChat agentName="support_agent" title="Support" suggestions={['What tasks are open?']} />,
  )
  await screen.findByRole('heading', { name: 'How can I help?' })
  return { base44, ...view }
}

/** What the server has of the user's messages. */
async function messagesOnServer({ client }: Awaited<ReturnType<typeof startBase44>>) {
  const [conversation] = await client.agents.listConversations()
  const { messages } = await client.agents.getConversation(conversation?.id ?? '')
  return messages.filter(({ role }) => role === 'user')
}

describe('AgentChat', () => {
  it('has nothing for axe to find, empty and with a conversation in it', async () => {
    const { container, user } = await openChat(
      reply('# Found\n\n- **two** tasks\n\n```js\nconst a = 1\n```\n\n| a |\n|---|\n| 1 |', {
        reasoning: 'Let me look.',
      }),
    )
    await expectAccessible(container)
    await user.type(input(), 'What tasks are open?{Enter}')
    await screen.findByText('two')
    await expectAccessible(container)
  })

  it('shows what the user sent and what the agent answers', async () => {
    const { user } = await openChat(reply('They are **on their way**.'))
    await user.type(input(), 'Where are my orders?{Enter}')
    expect(said('user')).toEqual(['Where are my orders?'])
    await waitFor(() => expect(said('assistant')).toEqual(['They are on their way.']))
    expect(screen.getByText('on their way').tagName).toBe('STRONG')
  })

  it('names each message by its author', async () => {
    const { user } = await openChat(reply('Hello.'))
    await user.type(input(), 'Hi{Enter}')
    expect(await screen.findByRole('article', { name: 'Message from Support' })).toHaveTextContent('Hello.')
    expect(screen.getByRole('article', { name: 'Message from You' })).toHaveTextContent('Hi')
  })

  it('sends a suggestion that is pressed', async () => {
    const { user } = await openChat(reply('Two.'))
    await user.click(screen.getByRole('button', { name: 'What tasks are open?' }))
    await waitFor(() => expect(said('assistant')).toEqual(['Two.']))
    expect(said('user')).toEqual(['What tasks are open?'])
  })

  it('shows a conversation again after a reload', async () => {
    const { base44, user, unmount } = await openChat(reply('Noted.'))
    await user.type(input(), 'Remember this{Enter}')
    await waitFor(() => expect(said('assistant')).toEqual(['Noted.']))
    unmount()
    renderWithBase44(base44, <AgentChat agentName="support_agent" />)
    await waitFor(() => expect(said('user')).toEqual(['Remember this']))
    expect(said('assistant')).toEqual(['Noted.'])
  })

  it('shows the reasoning and the tools of an answer', async () => {
    const { user } = await openChat(
      reply('Shipped.', {
        reasoning: 'I look it up.',
        tool: 'lookup_order',
        args: { id: '1042' },
        result: { ok: true },
      }),
    )
    await user.type(input(), 'Where is it?{Enter}')
    const message = await screen.findByRole('article', { name: 'Message from Support' })
    const tool = await within(message).findByRole('button', { name: /Lookup order/ })
    await waitFor(() => expect(tool).toHaveTextContent('Done'))
    await user.click(tool)
    expect(within(message).getByRole('group', { name: 'Arguments' })).toHaveTextContent('{ "id": "1042" }')
    await user.click(within(message).getByRole('button', { name: /Thought/ }))
    expect(message).toHaveTextContent('I look it up.')
  })

  it('puts other words in place of the English ones', async () => {
    const base44 = await startBase44()
    renderWithBase44(
      base44,
      <AgentChat
        agentName="support_agent"
        labels={{ emptyTitle: 'Bonjour', composer: 'Votre message', send: 'Envoyer' }}
      />,
    )
    expect(await screen.findByRole('heading', { name: 'Bonjour' })).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: 'Votre message' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Envoyer' })).toBeDisabled()
  })

  it('gives its root the props of an element, and shows turn, connection and theme on it', async () => {
    const base44 = await startBase44()
    renderWithBase44(
      base44,
      <AgentChat agentName="support_agent" title="Support" id="help" className="mine" theme="dark" />,
    )
    const root = screen.getByRole('region', { name: 'Support' })
    expect(root).toHaveClass('b44-root', 'b44-chat', 'mine')
    expect(root).toHaveAttribute('id', 'help')
    expect(root).toHaveAttribute('data-theme', 'dark')
    expect(root).toHaveAttribute('data-turn', 'idle')
    // nothing was said yet, so there is nothing to keep up to date
    await waitFor(() => expect(root).toHaveAttribute('data-connection', 'idle'))
  })

  it('calls the agent by its name in words, where it has no title', async () => {
    renderWithBase44(await startBase44(), <AgentChat agentName="support_agent" />)
    expect(screen.getByRole('heading', { name: 'Support agent' })).toBeInTheDocument()
  })
})

describe('the composer', () => {
  it('starts a line with Shift+Enter and does not send', async () => {
    const { user } = await openChat()
    await user.type(input(), 'one{Shift>}{Enter}{/Shift}two')
    expect(input()).toHaveValue('one\ntwo')
    expect(said('user')).toEqual([])
  })

  it('does not send with the Enter that ends a composition', async () => {
    const { user } = await openChat()
    await user.type(input(), 'にほん')
    fireEvent.keyDown(input(), { key: 'Enter', isComposing: true })
    fireEvent.keyDown(input(), { key: 'Enter', keyCode: 229 })
    expect(said('user')).toEqual([])
    expect(input()).toHaveValue('にほん')
  })

  it('sends once on a double click', async () => {
    const { base44, user } = await openChat(reply('Once.'))
    await user.type(input(), 'Only once')
    const send = screen.getByRole('button', { name: 'Send' })
    fireEvent.click(send)
    fireEvent.click(send)
    await waitFor(() => expect(said('assistant')).toEqual(['Once.']))
    expect(said('user')).toEqual(['Only once'])
    expect(await messagesOnServer(base44)).toHaveLength(1)
  })

  it('sends once while Enter is held down', async () => {
    const { base44, user } = await openChat(reply('Once.'))
    await user.type(input(), 'Held')
    for (const repeat of [false, true, true]) fireEvent.keyDown(input(), { key: 'Enter', repeat })
    await waitFor(() => expect(said('assistant')).toEqual(['Once.']))
    expect(await messagesOnServer(base44)).toHaveLength(1)
  })

  it('can’t send nothing', async () => {
    const { user } = await openChat()
    await user.type(input(), '   {Enter}')
    expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled()
    expect(said('user')).toEqual([])
  })

  it('keeps the draft on Escape', async () => {
    const { user } = await openChat()
    await user.type(input(), 'Half a thought{Escape}')
    expect(input()).toHaveValue('Half a thought')
  })

  it('keeps the focus after a message was sent by its button', async () => {
    const { user } = await openChat(reply('Yes.'))
    await user.type(input(), 'Still there?')
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(input()).toHaveFocus()
    expect(input()).toHaveValue('')
  })

  it('keeps each conversation’s draft to itself', async () => {
    const base44 = await startBase44()
    const first = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const second = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const chat = (id: string) => <AgentChat agentName="support_agent" conversation={{ id }} />
    const { user, rerender } = renderWithBase44(base44, chat(first.id))
    await user.type(input(), 'for the first')
    rerender(chat(second.id))
    expect(input()).toHaveValue('')
    rerender(chat(first.id))
    expect(input()).toHaveValue('for the first')
  })
})

describe('the announcer', () => {
  it('says at most that an answer has begun, and the answer, once', async () => {
    const { user } = await openChat(reply('It **is** on\n\nits way.'))
    const spoken: (string | null)[] = []
    const status = screen.getByRole('status')
    new MutationObserver(() => spoken.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    await user.type(input(), 'Where is it?{Enter}')
    await waitFor(() => expect(status).toHaveTextContent('It is on its way.'))
    expect(spoken.length).toBeLessThanOrEqual(3)
    expect(log()).toHaveAttribute('aria-live', 'off')
  })
  it('forgets what it said to one user when another comes', async () => {
    const { user, base44 } = await openChat(reply('A secret.'))
    await user.type(input(), 'Well?{Enter}')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('A secret.'))
    const other = await base44.server.users.save({ email: 'other@example.com', full_name: 'Other' })
    const token = await base44.server.users.issueToken(other.id)
    act(() => base44.client.setToken(token))
    await screen.findByRole('heading', { name: 'How can I help?' })
    // what it says of the connection would stand before anything else
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Support' })).toHaveAttribute('data-connection', 'idle'),
    )
    expect(screen.getByRole('status')).not.toHaveTextContent('A secret.')
  })
})
