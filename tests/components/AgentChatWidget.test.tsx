import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { QueryClient } from '@tanstack/react-query'
import { AgentChatWidget, Base44Provider, type WidgetHandle } from 'base44-react'
import { reply } from 'base44-react/testing'
import { createRef, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const held = {
  agent_name: 'support_agent',
  messages: [
    { role: 'user', content: 'Before' },
    { role: 'assistant', content: 'See [a page](https://plants.example/).' },
  ],
}
const start = () => startBase44({ conversations: [held], script: [reply('On its way.')] })
const launcher = (name: string | RegExp = 'Open chat') => screen.findByRole('button', { name })
const panel = () => screen.queryByRole('dialog', { name: 'Support' })
const input = () => screen.findByRole('textbox', { name: 'Message' })

const throwBroken = () => {
  throw new Error('Broken chat')
}

async function open(props: Partial<Parameters<typeof AgentChatWidget>[0]> = {}) {
  const base44 = await start()
  const widget = <AgentChatWidget agentName="support_agent" title="Support" isolated={false} {...props} />
  const view = renderWithBase44(base44, <StrictMode>{widget}</StrictMode>)
  await view.user.click(await launcher())
  await screen.findByRole('link', { name: 'a page' })
  return { base44, ...view }
}

describe('A widget', () => {
  it('has nothing for axe to find, closed and open', async () => {
    const base44 = await start()
    const { user } = renderWithBase44(base44, <AgentChatWidget agentName="support_agent" isolated={false} />)
    await launcher()
    await expectAccessible(document.body)
    await user.click(await launcher())
    await input()
    await expectAccessible(document.body)
  })

  it('opens with the focus in the input, and closed by Escape has it on the launcher, with the draft kept', async () => {
    const { user } = await open()
    await waitFor(async () => expect(await input()).toHaveFocus())
    await user.keyboard('half a thought{Escape}')
    expect(panel()).not.toBeInTheDocument()
    expect(await launcher()).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(await input()).toHaveValue('half a thought')
    expect(await input()).toHaveFocus()
  })

  it('stays open while Escape closes what is open within it, or ends an IME’s composition', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('link', { name: 'a page' }))
    await screen.findByRole('dialog', { name: 'Open this link?' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /link/ })).not.toBeInTheDocument())
    await user.click(screen.getByRole('button', { name: 'Edit and send again' }))
    await user.keyboard('{Escape}')
    fireEvent.keyDown(await input(), { key: 'Escape', isComposing: true })
    expect(panel()).toBeInTheDocument()
  })

  it('counts what comes while it is closed, whoever draws its header, and no longer once it is open', async () => {
    const { base44, user } = await open({ slots: { header: () => null } })
    await waitFor(async () => expect(await input()).toHaveFocus())
    await user.keyboard('{Escape}')
    const [conversation] = await base44.client.agents.listConversations()
    if (!conversation) throw new Error('There was one')
    await base44.client.agents.addMessage(conversation, { role: 'user', content: 'And now?' })
    await user.click(await launcher(/^Open chat, 1 new message$/))
    await screen.findByText('On its way.')
    await user.keyboard('{Escape}')
    expect(await launcher('Open chat')).toBeInTheDocument()
  })

  it('is worked from outside before it was ever open, and names the message’s row as it said', async () => {
    const base44 = await start()
    const handle = createRef<WidgetHandle>()
    const isOpen = vi.fn()
    renderWithBase44(
      base44,
      <AgentChatWidget agentName="support_agent" isolated={false} handleRef={handle} onOpenChange={isOpen} />,
    )
    await launcher()
    let localId: string | undefined
    act(() => void (localId = handle.current?.send('From outside').localId))
    expect(isOpen.mock.calls).toEqual([[true]])
    const row = (await screen.findByText('From outside')).closest('article')
    expect(row).toHaveAttribute('data-local-id', localId ?? '')
    await screen.findByText('On its way.')
    act(() => handle.current?.close())
    act(() => handle.current?.toggle())
    expect(isOpen.mock.calls).toEqual([[true], [false], [true]])
  })

  it('follows the last of what is asked of it at once', async () => {
    const base44 = await start()
    const handle = createRef<WidgetHandle>()
    const isOpen = vi.fn()
    renderWithBase44(
      base44,
      <AgentChatWidget
        agentName="support_agent"
        title="Support"
        isolated={false}
        handleRef={handle}
        onOpenChange={isOpen}
      />,
    )
    await launcher()
    act(() => {
      handle.current?.open()
      handle.current?.close()
    })
    expect(panel()).not.toBeInTheDocument()
    act(() => {
      handle.current?.toggle()
      handle.current?.toggle()
      handle.current?.toggle()
    })
    expect(panel()).toBeInTheDocument()
    expect(isOpen.mock.calls).toEqual([[true], [false], [true], [false], [true]])
  })

  it('sends nothing of one user as the next', async () => {
    const base44 = await start()
    const queryClient = new QueryClient()
    const handle = createRef<WidgetHandle>()
    const as = (sessionKey: string) => (
      <Base44Provider client={base44.client} queryClient={queryClient} sessionKey={sessionKey}>
        <AgentChatWidget agentName="support_agent" isolated={false} handleRef={handle} />
      </Base44Provider>
    )
    const { rerender } = render(as('ann'))
    // both while the chat is not loaded yet
    act(() => void handle.current?.send('Of Ann'))
    rerender(as('ben'))
    act(() => void handle.current?.send('Of Ben'))
    await screen.findByText('On its way.')
    const [conversation] = await base44.client.agents.listConversations()
    const { messages } = await base44.client.agents.getConversation(conversation?.id ?? '')
    expect(messages.map(({ content }) => content).slice(2)).toEqual(['Of Ben', 'On its way.'])
  })

  it.each([
    ['a header of the app’s own', 'Ours', { slots: { header: () => <h2>Ours</h2> } }],
    ['a chat that can’t be drawn', 'The chat can’t be shown.', { labels: { messageBy: throwBroken } }],
  ])('is closed by its button over %s', async (_what, text, props) => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const base44 = await start()
    const { user } = renderWithBase44(
      base44,
      <AgentChatWidget agentName="support_agent" title="Support" isolated={false} defaultOpen {...props} />,
    )
    await screen.findByText(text)
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close chat' }))
    expect(panel()).not.toBeInTheDocument()
    report.mockRestore()
  })

  it('that the app controls opens when the app says so', async () => {
    const base44 = await start()
    const onOpenChange = vi.fn()
    const widget = (isOpen: boolean) => (
      <AgentChatWidget
        agentName="support_agent"
        title="Support"
        isolated={false}
        open={isOpen}
        onOpenChange={onOpenChange}
      />
    )
    const { user, rerender } = renderWithBase44(base44, widget(false))
    await user.click(await launcher())
    await user.click(await launcher())
    expect(onOpenChange.mock.calls).toEqual([[true], [true]])
    expect(panel()).not.toBeInTheDocument()
    rerender(widget(true))
    expect(panel()).toBeInTheDocument()
  })

  it('stands in a shadow root, in the page’s theme, and keeps what is typed in it from the page', async () => {
    const base44 = await start()
    const place = document.createElement('div')
    document.body.append(place)
    const { user } = renderWithBase44(
      base44,
      <AgentChatWidget agentName="support_agent" portalContainer={place} defaultOpen />,
    )
    const root = await waitFor(() => {
      const found = place.firstElementChild?.shadowRoot?.querySelector<HTMLElement>('.b44-widget')
      if (!found) throw new Error('There is none yet')
      return found
    })
    expect(place.firstElementChild).toHaveAttribute('data-theme', 'system')
    act(() => place.classList.add('dark'))
    await waitFor(() => expect(place.firstElementChild).toHaveAttribute('data-theme', 'dark'))
    const shortcut = vi.fn<(key: string) => void>()
    place.addEventListener('keydown', (event) => shortcut(event.key))
    await user.type(await within(root).findByRole('textbox', { name: 'Message' }), 'a{Control>}k{/Control}')
    expect(shortcut.mock.calls).toEqual([['Control'], ['k']])
    place.remove()
  })

  it('tells those above it in React of a press once', async () => {
    const base44 = await start()
    const press = vi.fn()
    renderWithBase44(
      base44,
      <div onClick={press}>
        <AgentChatWidget agentName="support_agent" />
      </div>,
    )
    const button = await waitFor(() => {
      const found = document.querySelector('body > .b44-root')?.shadowRoot?.querySelector('button')
      if (!found) throw new Error('There is none yet')
      return found
    })
    fireEvent.click(button, { composed: true })
    expect(press).toHaveBeenCalledTimes(1)
  })

  it('is nothing on a server, and is there after hydration without a difference', async () => {
    const { client } = await start()
    const tree = (
      <Base44Provider client={client}>
        <AgentChatWidget agentName="support_agent" isolated={false} />
      </Base44Provider>
    )
    const container = document.createElement('div')
    expect(renderToString(tree)).toBe('')
    const onRecoverableError = vi.fn()
    const root = await act(async () => hydrateRoot(container, tree, { onRecoverableError }))
    expect(await launcher()).toBeInTheDocument()
    expect(onRecoverableError).not.toHaveBeenCalled()
    await act(async () => root.unmount())
  })
})
