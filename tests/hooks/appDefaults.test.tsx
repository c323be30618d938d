import { QueryClient, keepPreviousData } from '@tanstack/react-query'
import { act, render, renderHook, screen } from '@testing-library/react'
import { Base44Provider, useAgentMessages, useConversation } from 'base44-react'
import { reply } from 'base44-react/testing'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { provide, setUp } from './setUp.js'

const eager = () => new QueryClient({ defaultOptions: { queries: { placeholderData: keepPreviousData } } })

describe('an app with rules of its own', () => {
  afterEach(() => void vi.restoreAllMocks())

  it('never sees one conversation in the place of another, though it keeps previous data', async () => {
    const { base44 } = await setUp()
    const [first, second] = [await create(base44), await create(base44)]
    await base44.client.agents.addMessage(first.id, { content: 'secret of the first' })
    const seen: unknown[] = []
    const { result, rerender } = renderHook(
      ({ id }) => {
        const { messages } = useAgentMessages(id)
        if (id === second.id) seen.push(...messages.map(({ content }) => content))
        return messages
      },
      { wrapper: provide(base44.client, eager()), initialProps: { id: first.id } },
    )
    await eventually(() => expect(result.current.length).toBeGreaterThan(0))
    rerender({ id: second.id })
    expect(seen).toEqual([])
  })

  it('never sends to one agent what is meant for another', async () => {
    const { base44 } = await setUp({ agents: [{ name: 'support_agent' }, { name: 'other' }] })
    const mine = await create(base44)
    const { result, rerender } = renderHook(({ agentName }) => useConversation({ agentName }), {
      wrapper: provide(base44.client, eager()),
      initialProps: { agentName: 'support_agent' },
    })
    await eventually(() => expect(result.current.id).toBe(mine.id))
    rerender({ agentName: 'other' })
    expect(result.current.id).toBeUndefined()
  })

  it('keeps a new conversation on the screen when it invalidates everything', async () => {
    const { queryClient, wrapper } = await setUp({ script: [reply('Yes')] })
    const { result } = renderHook(
      () => {
        const conversation = useConversation({ agentName: 'support_agent', start: 'new' })
        return { conversation, ...useAgentMessages(conversation) }
      },
      { wrapper },
    )
    await eventually(() => expect(result.current.isPending).toBe(false))
    act(() => void result.current.conversation.send('Hi'))
    await eventually(() => expect(result.current.messages).toHaveLength(2))
    await act(() => queryClient.invalidateQueries())
    expect(result.current.messages).toHaveLength(2)
  })

  it('keeps what is being sent when it gives the provider a refreshed token', () => {
    const token = (version: number) => `x.${btoa(JSON.stringify({ sub: 'u', version }))}.x`
    function Chat() {
      const conversation = useConversation({ id: 'c1' })
      const { rows } = useAgentMessages(conversation)
      return <button onClick={() => conversation.send('Hi')}>{rows.length} messages</button>
    }
    function App() {
      const [version, setVersion] = useState(1)
      return (
        <Base44Provider appId="a" serverUrl="http://127.0.0.1:9" token={token(version)}>
          <button onClick={() => setVersion(2)}>refresh</button>
          <Chat />
        </Base44Provider>
      )
    }
    render(<App />)
    act(() => screen.getByText('0 messages').click())
    act(() => screen.getByText('refresh').click())
    expect(screen.getByText('1 messages')).toBeDefined()
  })

  it('drops what it read for one user when it names another', async () => {
    const { base44, queryClient } = await setUp()
    const { id } = await create(base44)
    const App = ({ user }: { user: string }) => (
      <Base44Provider client={base44.client} queryClient={queryClient} sessionKey={user}>
        <Read id={id} />
      </Base44Provider>
    )
    const { rerender } = render(<App user="u1" />)
    const ofFirst = () => queryClient.getQueryCache().findAll({ queryKey: ['base44', 'test', 'u1'] })
    await eventually(() => expect(ofFirst().some(({ state }) => state.data !== undefined)).toBe(true))
    rerender(<App user="u2" />)
    await eventually(() => expect(ofFirst().filter(({ state }) => state.data !== undefined)).toEqual([]))
  })

  it('talks to a server on this machine while the browser has no network', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const { wrapper } = await setUp({ script: [reply('Yes')] })
    const { result } = renderHook(
      () => {
        const conversation = useConversation({ agentName: 'support_agent' })
        return { conversation, ...useAgentMessages(conversation) }
      },
      { wrapper },
    )
    act(() => void result.current.conversation.send('Hi'))
    await eventually(() => expect(result.current.messages).toHaveLength(2))
  })
})

function Read({ id }: { id: string }) {
  useAgentMessages(id)
  return null
}

function create({ client }: Awaited<ReturnType<typeof setUp>>['base44']) {
  return client.agents.createConversation({ agent_name: 'support_agent' })
}
