import { QueryClient, keepPreviousData } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { useAgentMessages, useConversation, useConversations } from 'base44-react'
import { reply, type TestBase44 } from 'base44-react/testing'
import { useRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { provide, setUp } from './setUp.js'

vi.setConfig({ testTimeout: 20_000 })

const create = ({ client }: TestBase44, metadata?: object) =>
  client.agents.createConversation({ agent_name: 'support_agent', ...(metadata && { metadata }) })

/** Conversations of different ages, the oldest first. */
async function createAged(base44: TestBase44, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let made = 0; made < count; made += 1) {
    ids.push((await create(base44)).id)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return ids
}

const idsOf = (conversations: readonly { id: string }[]) => conversations.map(({ id }) => id)

describe('useConversations', () => {
  it('lists those with one agent, the latest activity first, without their messages', async () => {
    const { base44, wrapper } = await setUp({ agents: [{ name: 'support_agent' }, { name: 'other' }] })
    const [first = '', second = ''] = await createAged(base44, 2)
    await base44.client.agents.createConversation({ agent_name: 'other' })
    await base44.client.agents.addMessage(first, { content: 'Hi' })
    await base44.server.idle()
    const { result } = renderHook(() => useConversations({ agentName: 'support_agent' }), { wrapper })
    expect(result.current).toMatchObject({ conversations: [], isPending: true, status: 'pending' })
    await eventually(() => expect(idsOf(result.current.conversations)).toEqual([first, second]))
    expect(result.current).toMatchObject({ isPending: false, status: 'success', hasNextPage: false })
    for (const conversation of result.current.conversations) {
      expect(conversation).toMatchObject({ agent_name: 'support_agent', updated_date: expect.any(String) })
      expect(conversation).not.toHaveProperty('messages')
    }
  })

  it('lists a page at a time, to the last', async () => {
    const { base44, wrapper } = await setUp()
    const newestFirst = (await createAged(base44, 5)).reverse()
    const { result } = renderHook(() => useConversations({ pageSize: 2 }), { wrapper })
    await eventually(() => expect(idsOf(result.current.conversations)).toEqual(newestFirst.slice(0, 2)))
    expect(result.current.hasNextPage).toBe(true)
    act(() => void result.current.fetchNextPage())
    await eventually(() => expect(idsOf(result.current.conversations)).toEqual(newestFirst.slice(0, 4)))
    act(() => void result.current.fetchNextPage())
    await eventually(() => expect(idsOf(result.current.conversations)).toEqual(newestFirst))
    expect(result.current.hasNextPage).toBe(false)
  })

  it('lists one once that moved from page to page meanwhile', async () => {
    const { base44, wrapper } = await setUp()
    const [a = '', , c = '', d = '', e = ''] = await createAged(base44, 5)
    const { result } = renderHook(() => useConversations({ pageSize: 2 }), { wrapper })
    await eventually(() => expect(idsOf(result.current.conversations)).toEqual([e, d]))
    await base44.client.agents.addMessage(a, { content: 'from my phone' })
    await base44.server.idle()
    act(() => void result.current.fetchNextPage())
    await eventually(() => expect(idsOf(result.current.conversations)).toEqual([e, d, c]))
  })

  it('finds by what the app has put into the metadata, and sorts as it is told', async () => {
    const { base44, wrapper } = await setUp()
    const first = await create(base44, { order_id: 'o1', topic: 'b' })
    const second = await create(base44, { order_id: 'o1', topic: 'a' })
    await create(base44, { order_id: 'o2' })
    const { result } = renderHook(
      () => useConversations({ q: { 'metadata.order_id': 'o1' }, sort: 'metadata.topic' }),
      { wrapper },
    )
    await eventually(() => expect(idsOf(result.current.conversations)).toEqual([second.id, first.id]))
  })

  it('shows a conversation as soon as it is made on this page', async () => {
    const { wrapper } = await setUp({ script: [reply('Hello')] })
    const { result } = renderHook(
      () => ({
        list: useConversations(),
        conversation: useConversation({ agentName: 'support_agent', start: 'new' }),
      }),
      { wrapper },
    )
    await eventually(() => expect(result.current.list.isSuccess).toBe(true))
    act(() => void result.current.conversation.send('Hi'))
    await eventually(() => expect(result.current.conversation.id).toBeDefined())
    await eventually(() =>
      expect(idsOf(result.current.list.conversations)).toEqual([result.current.conversation.id]),
    )
  })

  it('shows a conversation that was made in another tab', async () => {
    const { base44, wrapper } = await setUp({ script: [reply('Hello')] })
    const here = renderHook(() => useConversations(), { wrapper })
    const there = renderHook(() => useConversation({ agentName: 'support_agent' }), {
      wrapper: provide(base44.createClient()),
    })
    await eventually(() => expect(here.result.current.isSuccess).toBe(true))
    act(() => void there.result.current.send('Hi'))
    await eventually(() => expect(there.result.current.id).toBeDefined())
    await eventually(() =>
      expect(idsOf(here.result.current.conversations)).toEqual([there.result.current.id]),
    )
  })

  it('puts the conversation that is written to first', async () => {
    const { base44, wrapper } = await setUp({ script: [reply('Hello')] })
    const [old = '', recent = ''] = await createAged(base44, 2)
    const { result } = renderHook(
      () => ({ list: useConversations(), conversation: useConversation({ id: old }) }),
      { wrapper },
    )
    await eventually(() => expect(idsOf(result.current.list.conversations)).toEqual([recent, old]))
    act(() => void result.current.conversation.send('Still there?'))
    await eventually(() => expect(idsOf(result.current.list.conversations)).toEqual([old, recent]))
  })

  it('does not render for what is said, nor for options that say the same', async () => {
    const { base44, wrapper } = await setUp({ script: [reply('one two three four five')], paceMs: 5 })
    const { id } = await create(base44, { order_id: 'o1' })
    const { result, rerender } = renderHook(
      () => {
        const renders = useRef(0)
        renders.current += 1
        return { list: useConversations({ q: { 'metadata.order_id': 'o1' } }), renders: renders.current }
      },
      { wrapper },
    )
    const messages = renderHook(() => useAgentMessages(id), { wrapper })
    await eventually(() => expect(result.current.list.isSuccess).toBe(true))
    const { conversations } = result.current.list
    const before = result.current.renders
    rerender()
    // StrictMode renders everything twice
    expect(result.current.renders).toBe(before + 2)
    await act(() => base44.client.agents.addMessage(id, { content: 'Count' }))
    await eventually(() =>
      expect(messages.result.current.messages.at(-1)?.content).toBe('one two three four five'),
    )
    expect(result.current.renders).toBe(before + 2)
    expect(result.current.list.conversations).toBe(conversations)
  })

  it('never shows the conversations with one agent in the place of those with another', async () => {
    const { base44 } = await setUp({ agents: [{ name: 'support_agent' }, { name: 'other' }] })
    const { id } = await create(base44)
    const queryClient = new QueryClient({
      defaultOptions: { queries: { placeholderData: keepPreviousData } },
    })
    const { result, rerender } = renderHook(({ agentName }) => useConversations({ agentName }), {
      wrapper: provide(base44.client, queryClient),
      initialProps: { agentName: 'support_agent' },
    })
    await eventually(() => expect(idsOf(result.current.conversations)).toEqual([id]))
    rerender({ agentName: 'other' })
    expect(result.current).toMatchObject({ conversations: [], isPending: true })
  })

  it('loads nothing while it is not enabled', async () => {
    const { queryClient, wrapper } = await setUp()
    const { result } = renderHook(() => useConversations({ enabled: false }), { wrapper })
    expect(result.current).toMatchObject({ isPending: true, isFetching: false, conversations: [] })
    expect(queryClient.isFetching()).toBe(0)
  })

  it('says why a list can not be loaded, and loads it when told', async () => {
    const { base44, wrapper } = await setUp()
    const { id } = await create(base44)
    base44.network.drop()
    const { result } = renderHook(() => useConversations(), { wrapper })
    await eventually(() => expect(result.current.error).toBeInstanceOf(Error))
    base44.network.restore()
    act(() => void result.current.refetch())
    await eventually(() => expect(idsOf(result.current.conversations)).toEqual([id]))
  })
})
