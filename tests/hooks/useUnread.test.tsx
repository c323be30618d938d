import { act, renderHook } from '@testing-library/react'
import { useAgentMessages, useUnread } from 'base44-react'
import { reply } from 'base44-react/testing'
import { describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { provide, setUp } from './setUp.js'

vi.setConfig({ testTimeout: 20_000 })

/** Looks at a conversation, until it is loaded. */
async function look(id: string, wrapper: ReturnType<typeof provide>) {
  const hook = renderHook(() => ({ ...useUnread(id), isLoaded: useAgentMessages(id).status === 'success' }), {
    wrapper,
  })
  await eventually(() => expect(hook.result.current.isLoaded).toBe(true))
  return hook
}

/** A conversation with one answer in it, and an agent that has two more. */
async function withAnswer() {
  const world = await setUp({ script: [reply('One'), reply('Two'), reply('Three')] })
  const { agents } = world.base44.client
  const { id } = await agents.createConversation({ agent_name: 'support_agent' })
  const ask = async (content: string) => {
    await agents.addMessage(id, { content })
    await world.base44.server.idle()
    return (await agents.getConversation(id)).messages.at(-1)?.id
  }
  await ask('first')
  return { ...world, id, ask }
}

describe('useUnread', () => {
  it('counts what comes after the first look, but not what the user says', async () => {
    const { id, ask, wrapper } = await withAnswer()
    const { result } = await look(id, wrapper)
    expect(result.current).toMatchObject({ count: 0, firstId: undefined })
    const second = await ask('second')
    await eventually(() => expect(result.current).toMatchObject({ count: 1, firstId: second }))
    await ask('third')
    await eventually(() => expect(result.current).toMatchObject({ count: 2, firstId: second }))
  })

  it('counts from anew once all is read', async () => {
    const { id, ask, wrapper } = await withAnswer()
    const { result } = await look(id, wrapper)
    await ask('second')
    await eventually(() => expect(result.current.count).toBe(1))
    act(() => result.current.markRead())
    expect(result.current).toMatchObject({ count: 0, firstId: undefined })
    const third = await ask('third')
    await eventually(() => expect(result.current).toMatchObject({ count: 1, firstId: third }))
  })

  it('remembers over a reload how far the user has read', async () => {
    const { base44, id, ask, wrapper } = await withAnswer()
    const before = await look(id, wrapper)
    const second = await ask('second')
    await eventually(() => expect(before.result.current.count).toBe(1))
    before.unmount()
    const after = await look(id, provide(base44.client))
    await eventually(() => expect(after.result.current).toMatchObject({ count: 1, firstId: second }))
  })

  it('is read in all tabs once it is read in one', async () => {
    const { base44, id, ask, wrapper } = await withAnswer()
    const here = await look(id, wrapper)
    const there = await look(id, provide(base44.createClient()))
    await ask('second')
    await eventually(() => expect([here, there].map(({ result }) => result.current.count)).toEqual([1, 1]))
    act(() => here.result.current.markRead())
    await eventually(() => expect(there.result.current.count).toBe(0))
  })

  it('has nothing new without a conversation', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useUnread(undefined), { wrapper })
    expect(result.current).toMatchObject({ count: 0, firstId: undefined })
    act(() => result.current.markRead())
  })
})
