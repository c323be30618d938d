import { screen, waitFor, within } from '@testing-library/react'
import { AgentChat, Chat, useConversation, type AgentChatProps } from 'base44-react'
import { reply, type TestConversation } from 'base44-react/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const past: TestConversation = {
  agent_name: 'support_agent',
  messages: [
    { role: 'user', content: 'Where is the café? And the CAFE menu?' },
    { role: 'assistant', content: 'Beside the **sta**tion.\n\nThe menu hangs there.' },
    { role: 'system', content: 'The café is closed.', hidden: true },
    { role: 'user', content: 'Thank you, `__init__` it is' },
    {
      role: 'assistant',
      content: 'You are welcome.',
      reasoning: { start_date: '2026-01-01T00:00:00', content: 'A café again' },
    },
  ],
}

const input = () => screen.getByRole('textbox', { name: 'Message' })
const menuButton = () => screen.getByRole('button', { name: 'More actions' })
const field = () => screen.getByRole('searchbox', { name: 'Find in this chat' })
const bar = () => within(screen.getByRole('search', { name: 'Find in this chat' }))
const says = (text: string) => waitFor(() => expect(bar().getByRole('status')).toHaveTextContent(text))
const found = () => [...document.querySelectorAll('[data-found]')].map((one) => one.textContent)
const isEmpty = () => screen.findByRole('heading', { name: 'How can I help?' })

async function openChat(props: Partial<AgentChatProps> = {}, conversations = [past]) {
  const base44 = await startBase44({ conversations, script: [reply('The café is near.')] })
  const view = renderWithBase44(base44, <AgentChat agentName="support_agent" title="Support" {...props} />)
  if (conversations.length > 0) await screen.findByText('You are welcome.')
  else await isEmpty()
  return { base44, ...view }
}

async function openMenu(user: Awaited<ReturnType<typeof openChat>>['user']) {
  await user.click(menuButton())
  return within(await screen.findByRole('group', { name: 'More actions' }))
}

async function openSearch(props: Partial<AgentChatProps> = {}) {
  const view = await openChat(props)
  await view.user.click(input())
  await view.user.keyboard('{Control>}f{/Control}')
  await screen.findByRole('searchbox')
  return view
}

afterEach(() => vi.restoreAllMocks())

describe('The menu of a chat', () => {
  it('has nothing for axe to find, open and closed, nor has the search', async () => {
    const { container, user } = await openChat({ channels: ['whatsapp', 'telegram'] })
    await expectAccessible(container)
    const menu = await openMenu(user)
    await expectAccessible(container)
    await user.click(menu.getByRole('button', { name: 'Find in this chat' }))
    await user.type(await screen.findByRole('searchbox'), 'cafe')
    await says('1 of 2')
    await expectAccessible(container)
  })

  it('is a disclosure, which Escape and a press elsewhere close', async () => {
    const { user } = await openChat()
    expect(menuButton()).toHaveAttribute('aria-expanded', 'false')
    await openMenu(user)
    expect(menuButton()).toHaveAttribute('aria-expanded', 'true')
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('button', { name: 'Copy the conversation' })).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(menuButton()).toHaveFocus()
    expect(menuButton()).toHaveAttribute('aria-expanded', 'false')
    await openMenu(user)
    await user.click(screen.getByText('You are welcome.'))
    expect(menuButton()).toHaveAttribute('aria-expanded', 'false')
  })

  it('offers nothing that an empty chat has not got, and what the app adds', async () => {
    const { user } = await openChat({ menuItems: <button type="button">Close the case</button> }, [])
    const menu = await openMenu(user)
    expect(menu.getByRole('button', { name: 'Close the case' })).toBeEnabled()
    for (const name of ['Find in this chat', 'Copy the conversation', 'Download as JSON']) {
      expect(menu.getByRole('button', { name })).toBeDisabled()
    }
  })

  it('is not there where it has nothing to offer', async () => {
    await openChat({ search: false, exports: false })
    expect(screen.queryByRole('button', { name: 'More actions' })).toBeNull()
  })
})

describe('The search of a chat', () => {
  it('finds words in whatever case and with or without accents, in what was said alone', async () => {
    const { user } = await openSearch()
    await user.type(field(), 'CAFÉ')
    await says('1 of 2')
    expect(found()).toEqual([expect.stringContaining('Where is the café?')])
    await user.clear(field())
    await user.type(field(), 'station. the menu')
    await says('1 of 1')
    await user.clear(field())
    await user.type(field(), '__init__')
    await says('1 of 1')
    await user.clear(field())
    await user.type(field(), 'again')
    await says('No matches')
    expect(bar().getByRole('button', { name: 'Next match' })).toBeDisabled()
    expect(found()).toEqual([])
  })

  it('goes from match to match, round and round, by keys and buttons', async () => {
    const { user } = await openSearch()
    await user.type(field(), 'menu')
    await says('1 of 2')
    await user.keyboard('{Enter}')
    await says('2 of 2')
    expect(found()).toEqual([expect.stringContaining('The menu hangs there.')])
    await user.keyboard('{Enter}')
    await says('1 of 2')
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    await says('2 of 2')
    await user.click(bar().getByRole('button', { name: 'Previous match' }))
    await says('1 of 2')
    expect(found()).toEqual([expect.stringContaining('the CAFE menu?')])
  })

  it('takes Ctrl+F once: in its field the key is the browser’s own, elsewhere it leads back there', async () => {
    const { user } = await openSearch()
    expect(field()).toHaveFocus()
    const kept: boolean[] = []
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'f') kept.push(event.defaultPrevented)
    }
    window.addEventListener('keydown', onKeyDown)
    await user.keyboard('{Control>}f{/Control}')
    await user.click(input())
    await user.keyboard('{Control>}f{/Control}')
    window.removeEventListener('keydown', onKeyDown)
    expect(kept).toEqual([false, true])
    expect(field()).toHaveFocus()
  })

  it('closes by Escape, gives the focus back and leaves nothing marked', async () => {
    const { user } = await openSearch()
    await user.type(field(), 'menu')
    await says('1 of 2')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('search')).toBeNull()
    expect(found()).toEqual([])
    await waitFor(() => expect(input()).toHaveFocus())
    const menu = await openMenu(user)
    await user.click(menu.getByRole('button', { name: 'Find in this chat' }))
    await waitFor(() => expect(field()).toHaveFocus())
    await user.click(bar().getByRole('button', { name: 'Close the search' }))
    await waitFor(() => expect(menuButton()).toHaveFocus())
  })

  it('counts what comes in, and stays where it is', async () => {
    const { base44, user } = await openSearch()
    await user.type(field(), 'cafe')
    await says('1 of 2')
    const [conversation] = await base44.client.agents.listConversations()
    await base44.client.agents.addMessage(conversation?.id ?? '', { role: 'user', content: 'A café?' })
    await says('1 of 4')
    expect(found()).toEqual([expect.stringContaining('Where is the café?')])
  })

  it('is there in parts, and its trigger brings the key', async () => {
    const base44 = await startBase44({ conversations: [past] })
    const Own = () => (
      <Chat.Root conversation={useConversation({ agentName: 'support_agent' })}>
        <Chat.SearchTrigger />
        <Chat.Search>
          <Chat.SearchInput />
          <Chat.SearchStatus />
        </Chat.Search>
        <Chat.Messages>
          {(row) => (
            <Chat.Message row={row}>
              <Chat.Content />
            </Chat.Message>
          )}
        </Chat.Messages>
      </Chat.Root>
    )
    const { user } = renderWithBase44(base44, <Own />)
    await screen.findByText('You are welcome.')
    const trigger = screen.getByRole('button', { name: 'Find in this chat' })
    trigger.focus()
    await user.keyboard('{Control>}f{/Control}')
    expect(trigger).toHaveAttribute('data-state', 'open')
    await user.type(field(), 'welcome')
    await says('1 of 1')
    expect(bar().getByRole('status')).toHaveAttribute('data-state', 'found')
  })
})

describe('A transcript from the menu', () => {
  it('is copied whole', async () => {
    const { user } = await openChat()
    const menu = await openMenu(user)
    await user.click(menu.getByRole('button', { name: 'Copy the conversation' }))
    expect(await menu.findByRole('button', { name: 'Copied' })).toBeVisible()
    const text = await navigator.clipboard.readText()
    expect(text).toMatch(/^# Conversation with Support\n\n## You · /)
    expect(text).toContain('\n\n> You are welcome.\n')
    expect(text).not.toContain('closed')
  })

  it('is a file, named after the agent and the day', async () => {
    const files: { name: string; blob: Blob }[] = []
    const blobs: Blob[] = []
    // jsdom has no addresses of blobs, and follows no link
    vi.stubGlobal(
      'URL',
      Object.assign(class extends URL {}, {
        createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
        revokeObjectURL: () => undefined,
      }),
    )
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, blob: blobs.at(-1) ?? new Blob() })
    })
    const { user } = await openChat()
    for (const name of ['Download as Markdown', 'Download as JSON']) {
      const menu = await openMenu(user)
      await user.click(menu.getByRole('button', { name }))
    }
    vi.unstubAllGlobals()
    const today = new Date().toLocaleDateString('sv')
    expect(files.map(({ name }) => name)).toEqual([`Support-${today}.md`, `Support-${today}.json`])
    expect(files.map(({ blob }) => blob.type)).toEqual([
      'text/markdown;charset=utf-8',
      'application/json;charset=utf-8',
    ])
  })
})

describe('Going on elsewhere', () => {
  it('opens an address with the user’s token, which is made at the click and in no page', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    const { user, base44 } = await openChat({ channels: ['whatsapp'] })
    base44.client.setToken('token-of-the-user')
    await screen.findByText('You are welcome.')
    const menu = await openMenu(user)
    expect(document.documentElement.outerHTML).not.toContain('token-of-the-user')
    await user.click(menu.getByRole('button', { name: 'Continue on WhatsApp' }))
    expect(open).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/\/agents\/support_agent\/whatsapp\?token=token-of-the-user$/),
      '_blank',
      'noopener,noreferrer',
    )
    expect(document.documentElement.outerHTML).not.toContain('token-of-the-user')
    expect(menu.queryByRole('button', { name: 'Continue on Telegram' })).toBeNull()
  })

  it('says so where nothing seems to have opened', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null)
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    const { user } = await openChat({ channels: ['telegram'] })
    const menu = await openMenu(user)
    await user.click(menu.getByRole('button', { name: 'Continue on Telegram' }))
    expect(await menu.findByRole('button', { name: /^Nothing opened/ })).toHaveAttribute(
      'data-state',
      'blocked',
    )
  })

  it('is not offered by a client that can’t', async () => {
    const base44 = await startBase44({ conversations: [past] })
    const { agents } = base44.client
    const older = () => Promise.reject(new Error('needs a newer version'))
    const client = { ...base44.client, agents: { ...agents, getTelegramConnectURL: older as never } }
    const chat = <AgentChat agentName="support_agent" channels={['whatsapp', 'telegram']} />
    const { user } = renderWithBase44(base44, chat, client)
    await screen.findByText('You are welcome.')
    const menu = await openMenu(user)
    expect(menu.getByRole('button', { name: 'Continue on WhatsApp' })).toBeVisible()
    expect(menu.queryByRole('button', { name: /Telegram/ })).toBeNull()
  })
})
