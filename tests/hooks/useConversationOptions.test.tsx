import { act, renderHook } from '@testing-library/react'
import { useAgentMessages, useConversation, type UseConversationOptions } from 'base44-react'
import { reply } from 'base44-react/testing'
import { useRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { createSpeaker } from './createSpeaker.js'
import { provide, setUp } from './setUp.js'

vi.setConfig({ testTimeout: 20_000 })

const sup = { agent_name: 'support_agent' }

/** How often a component has rendered; under StrictMode, twice each time. */
function useRenders(): number {
  const renders = useRef(0)
  renders.current += 1
  return renders.current
}

describe('useConversation with match', () => {
  it('goes on with the latest conversation about the same thing', async () => {
    const { base44, wrapper } = await setUp()
    const about = await base44.client.agents.createConversation({ ...sup, metadata: { order_id: 'o1' } })
    await base44.client.agents.createConversation({ ...sup, metadata: { order_id: 'o2' } })
    const { result } = renderHook(
      () => useConversation({ agentName: 'support_agent', match: { 'metadata.order_id': 'o1' } }),
      { wrapper },
    )
    await eventually(() => expect(result.current.id).toBe(about.id))
  })

  it('makes one about it where there is none, which it finds again', async () => {
    const { base44, wrapper } = await setUp({ script: [reply('Yes')] })
    await base44.client.agents.createConversation({ ...sup, metadata: { order_id: 'o2' } })
    const options: UseConversationOptions = {
      agentName: 'support_agent',
      match: { 'metadata.order_id': 'o1' },
      metadata: { title: 'Order 1' },
    }
    const { result } = renderHook(() => useConversation(options), { wrapper })
    await eventually(() => expect(result.current.status).toBe('success'))
    expect(result.current.id).toBeUndefined()
    act(() => void result.current.send('Where is it?'))
    await eventually(() => expect(result.current.id).toBeDefined())
    const { id = '' } = result.current
    expect((await base44.client.agents.getConversation(id)).metadata).toMatchObject({
      order_id: 'o1',
      title: 'Order 1',
    })
    const again = renderHook(() => useConversation(options), { wrapper: provide(base44.createClient()) })
    await eventually(() => expect(again.result.current.id).toBe(id))
  })

  it('never shows the conversation about one thing in the place of that about another', async () => {
    const { base44, wrapper } = await setUp()
    const first = await base44.client.agents.createConversation({ ...sup, metadata: { order_id: 'o1' } })
    const ids = new Set<string | undefined>()
    const { result, rerender } = renderHook(
      ({ order }) => {
        const { id } = useConversation({
          agentName: 'support_agent',
          match: { 'metadata.order_id': order },
        })
        if (order === 'o2') ids.add(id)
        return id
      },
      { wrapper, initialProps: { order: 'o1' } },
    )
    await eventually(() => expect(result.current).toBe(first.id))
    rerender({ order: 'o2' })
    expect([...ids]).toEqual([undefined])
  })
})

describe('useConversation with create', () => {
  it('makes no conversation until something is said, unless told', async () => {
    const { base44, wrapper } = await setUp()
    const { result } = renderHook(() => useConversation({ agentName: 'support_agent' }), { wrapper })
    await eventually(() => expect(result.current.status).toBe('success'))
    expect(await base44.client.agents.getConversations()).toEqual([])
  })

  it('makes one at once when it is to, and one only under StrictMode and in two components', async () => {
    const { base44, wrapper } = await setUp()
    const { result } = renderHook(
      () => [
        useConversation({ agentName: 'support_agent', create: 'eager' }),
        useConversation({ agentName: 'support_agent', create: 'eager' }),
      ],
      { wrapper },
    )
    expect(result.current[0]).toMatchObject({ isPending: true, id: undefined })
    await eventually(() => expect(result.current.map(({ status }) => status)).toEqual(['success', 'success']))
    const conversations = await base44.client.agents.getConversations()
    expect(conversations.map(({ id }) => id)).toEqual([result.current[0]?.id])
    expect(result.current[1]?.id).toBe(result.current[0]?.id)
  })

  it('goes on with the one that there is', async () => {
    const { base44, wrapper } = await setUp()
    const known = await base44.client.agents.createConversation(sup)
    const { result } = renderHook(() => useConversation({ agentName: 'support_agent', create: 'eager' }), {
      wrapper,
    })
    await eventually(() => expect(result.current.id).toBe(known.id))
    expect(await base44.client.agents.getConversations()).toHaveLength(1)
  })

  it('says why one can not be made', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useConversation({ agentName: 'suport', create: 'eager' }), {
      wrapper,
    })
    await eventually(() => expect(String(result.current.error)).toContain('support_agent'))
    expect(result.current.status).toBe('error')
  })
})

describe('ask', () => {
  it('gives the answer to the very message, and leaves both in the conversation', async () => {
    const { wrapper } = await setUp({ script: [reply('First'), reply('Second')] })
    const { result } = renderHook(
      () => {
        const conversation = useConversation({ agentName: 'support_agent' })
        return { conversation, ...useAgentMessages(conversation) }
      },
      { wrapper },
    )
    const { ask } = result.current.conversation
    expect(await act(() => ask('one'))).toMatchObject({ content: 'First' })
    expect(await act(() => ask('two'))).toMatchObject({ content: 'Second' })
    expect(result.current.messages.map(({ content }) => content)).toEqual(['one', 'First', 'two', 'Second'])
    expect(result.current.conversation.ask).toBe(ask)
  })

  it('is given up by its signal, and the message stays sent', async () => {
    const speaker = createSpeaker()
    const { base44, wrapper } = await setUp({ model: speaker.model })
    const { id } = await base44.client.agents.createConversation(sup)
    const { result } = renderHook(() => useConversation({ id }), { wrapper })
    const controller = new AbortController()
    const asking = result.current.ask('Anybody?', { signal: controller.signal })
    const outcome = asking.catch((error: unknown) => error)
    await eventually(() => expect(result.current.turn.phase).toBe('working'))
    controller.abort()
    expect(await outcome).toMatchObject({ name: 'AbortError' })
    const { messages } = await base44.client.agents.getConversation(id)
    expect(messages[0]?.content).toBe('Anybody?')
  })
})

describe('useConversation', () => {
  it('takes no notice of options that are written anew and say the same', async () => {
    const { base44, wrapper } = await setUp()
    const { id } = await base44.client.agents.createConversation({ ...sup, metadata: { a: 1, b: 2 } })
    const { result, rerender } = renderHook(
      ({ turned }) => {
        const match = turned
          ? { 'metadata.b': 2, 'metadata.a': 1 }
          : { 'metadata.a': 1, 'metadata.b': 2, 'metadata.c': undefined }
        const conversation = useConversation({
          agentName: 'support_agent',
          match,
          metadata: { title: 'Mine' },
        })
        return { conversation, renders: useRenders() }
      },
      { wrapper, initialProps: { turned: false } },
    )
    await eventually(() => expect(result.current.conversation.connection.state).toBe('live'))
    const { conversation, renders } = result.current
    rerender({ turned: true })
    rerender({ turned: false })
    expect(result.current.renders).toBe(renders + 4)
    const { send, sendAsync, retry, discard, refetch, threadKey } = conversation
    expect(result.current.conversation).toMatchObject({
      id,
      threadKey,
      send,
      sendAsync,
      retry,
      discard,
      refetch,
    })
  })

  it('renders nothing during a hundred frames of text', async () => {
    const speaker = createSpeaker()
    const { base44, wrapper } = await setUp({ model: speaker.model })
    const { id } = await base44.client.agents.createConversation(sup)
    const chat = renderHook(() => ({ turn: useConversation({ id }).turn, renders: useRenders() }), {
      wrapper,
    })
    const frames = new Set<unknown>()
    const list = renderHook(
      () => {
        const { messages } = useAgentMessages(id)
        frames.add(messages.at(-1)?.content)
        return messages.at(-1)?.content
      },
      { wrapper },
    )
    await base44.client.agents.addMessage(id, { content: 'Go' })
    let text = ''
    const say = async (word: string) => {
      text += word
      speaker.say(word)
      await eventually(() => expect(list.result.current).toBe(text))
    }
    await say('first')
    await eventually(() => expect(chat.result.current.turn.phase).toBe('working'))
    const { turn, renders } = chat.result.current
    frames.clear()
    for (let frame = 0; frame < 100; frame += 1) await say(` ${frame}`)
    expect(frames.size).toBe(100)
    expect(chat.result.current).toEqual({ turn, renders })
    speaker.finish()
    await eventually(() => expect(chat.result.current.turn.phase).toBe('idle'))
  }, 30_000)
})
