import { act, renderHook, screen } from '@testing-library/react'
import { AgentChat, useConversation, useDraft } from 'base44-react'
import { reply } from 'base44-react/testing'
import { describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'
import { provide, setUp } from './setUp.js'

describe('useDraft', () => {
  it('keeps the text of each conversation over a switch and a reload', async () => {
    const { base44, wrapper } = await setUp()
    const options = { wrapper, initialProps: { id: 'c1' } }
    const before = renderHook(({ id }) => useDraft(id), options)
    act(() => before.result.current.setDraft('for the first'))
    before.rerender({ id: 'c2' })
    expect(before.result.current.draft).toBe('')
    act(() => before.result.current.setDraft('for the second'))
    before.rerender({ id: 'c1' })
    expect(before.result.current.draft).toBe('for the first')
    before.unmount()
    const after = renderHook(() => [useDraft('c1').draft, useDraft('c2').draft], {
      wrapper: provide(base44.client),
    })
    expect(after.result.current).toEqual(['for the first', 'for the second'])
  })

  it('gives what was written before there was a conversation to the conversation', async () => {
    const { wrapper } = await setUp({ script: [reply('Yes')] })
    const { result } = renderHook(
      () => {
        const conversation = useConversation({ agentName: 'support_agent' })
        return { conversation, ...useDraft(conversation), byId: useDraft(conversation.id ?? 'none').draft }
      },
      { wrapper },
    )
    await eventually(() => expect(result.current.conversation.status).toBe('success'))
    act(() => result.current.setDraft('and another thing'))
    act(() => void result.current.conversation.send('Hi'))
    await eventually(() => expect(result.current.conversation.id).toBeDefined())
    expect(result.current.draft).toBe('and another thing')
    expect(result.current.byId).toBe('and another thing')
  })

  it('shares the text with the other tabs, and empties it in all of them', async () => {
    const { base44, wrapper } = await setUp()
    const here = renderHook(() => useDraft('c1'), { wrapper })
    const there = renderHook(() => useDraft('c1'), { wrapper: provide(base44.createClient()) })
    act(() => here.result.current.setDraft('Hello'))
    await eventually(() => expect(there.result.current.draft).toBe('Hello'))
    act(() => here.result.current.clear())
    await eventually(() => expect(there.result.current.draft).toBe(''))
  })

  it('never shows one user’s text to another', async () => {
    const { base44, wrapper } = await setUp()
    const { result } = renderHook(() => useDraft('c1'), { wrapper })
    act(() => result.current.setDraft('a secret'))
    const other = await base44.server.users.save({ email: 'other@example.com', full_name: 'Other' })
    const token = await base44.server.users.issueToken(other.id)
    await act(async () => {
      base44.client.setToken(token)
      await Promise.resolve()
    })
    expect(result.current.draft).toBe('')
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('a secret')
  })

  it('works where nothing can be stored', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const blocked = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useDraft('c1'), { wrapper })
    act(() => result.current.setDraft('Hello'))
    act(() => void window.dispatchEvent(new Event('pagehide')))
    expect(result.current.draft).toBe('Hello')
    blocked.mockRestore()
  })

  it('keeps its callbacks', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useDraft('c1'), { wrapper })
    const { setDraft, clear } = result.current
    act(() => setDraft('Hello'))
    expect(result.current).toEqual({ draft: 'Hello', setDraft, clear })
  })
})

describe('the draft in a chat', () => {
  const input = () => screen.getByRole('textbox')
  const chat = <AgentChat agentName="support_agent" />

  it('is there again after a reload', async () => {
    const base44 = await startBase44()
    const { user, unmount } = renderWithBase44(base44, chat)
    await user.type(input(), 'Half a thought')
    unmount()
    renderWithBase44(base44, chat)
    expect(input()).toHaveValue('Half a thought')
  })

  it('is gone after a reload once it was sent', async () => {
    const base44 = await startBase44({ script: [reply('Yes.')] })
    const { user, unmount } = renderWithBase44(base44, chat)
    await user.type(input(), 'Is it?{Enter}')
    await screen.findByText('Yes.')
    unmount()
    renderWithBase44(base44, chat)
    expect(await screen.findByText('Yes.')).toBeInTheDocument()
    expect(input()).toHaveValue('')
  })

  it('leaves a message that could not be sent in its row, and not in the input', async () => {
    const base44 = await startBase44()
    const { id } = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const { user } = renderWithBase44(base44, <AgentChat agentName="support_agent" conversation={{ id }} />)
    await screen.findByRole('heading', { name: 'How can I help?' })
    base44.network.drop()
    await user.type(input(), 'Hello?{Enter}')
    expect(await screen.findByRole('button', { name: /Retry|Send again/ })).toBeInTheDocument()
    expect(screen.getByText('Hello?')).toBeInTheDocument()
    expect(input()).toHaveValue('')
  })

  it('keeps the caret where it is when the conversation is found while somebody types', async () => {
    const base44 = await startBase44({ script: [reply('Yes.')] })
    await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const { user } = renderWithBase44(base44, chat)
    await user.type(input(), 'one three', { initialSelectionStart: 0 })
    const element = screen.getByRole<HTMLTextAreaElement>('textbox')
    element.setSelectionRange(4, 4)
    await eventually(() => expect(screen.getByRole('region')).toHaveAttribute('data-connection', 'live'))
    expect([element.value, element.selectionStart]).toEqual(['one three', 4])
  })
})
