import { act, renderHook } from '@testing-library/react'
import { useAgentMessages, useConnectionStatus, useConversation } from 'base44-react'
import { reply, type TestBase44 } from 'base44-react/testing'
import { useRef } from 'react'
import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.js'
import { provide, setUp } from './setUp.js'

function useChat(options: Parameters<typeof useConversation>[0] = { agentName: 'support_agent' }) {
  const conversation = useConversation(options)
  return { conversation, ...useAgentMessages(conversation) }
}
/** How often the hook has run: under StrictMode, twice for each render. */
function useRenders(): number {
  const renders = useRef(0)
  renders.current += 1
  return renders.current
}
const said = (rows: readonly { message: { content?: unknown } }[]) =>
  rows.map(({ message }) => message.content)

describe('useConversation and useAgentMessages', () => {
  it('create the conversation with the first message, once, and show what is said', async () => {
    const { base44, wrapper } = await setUp({ script: [reply('On its way.')] })
    const { result } = renderHook(() => useChat(), { wrapper })
    await eventually(() => expect(result.current.conversation.status).toBe('success'))
    expect(result.current.conversation.id).toBeUndefined()
    act(() => void result.current.conversation.send('Where is it?'))
    expect(result.current.rows).toMatchObject([{ delivery: 'sending', message: { content: 'Where is it?' } }])
    const { key } = result.current.rows[0] ?? {}
    await eventually(() => expect(said(result.current.rows)).toEqual(['Where is it?', 'On its way.']))
    expect(result.current.rows[0]?.key).toBe(key)
    expect(result.current.pending).toEqual([])
    expect(await base44.client.agents.getConversations()).toHaveLength(1)
  })

  it('go on with the latest conversation of the agent', async () => {
    const { base44, wrapper } = await setUp({ agents: [{ name: 'support_agent' }, { name: 'other' }] })
    const mine = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    await base44.client.agents.createConversation({ agent_name: 'other' })
    const { result } = renderHook(() => useChat(), { wrapper })
    await eventually(() => expect(result.current.conversation.id).toBe(mine.id))
  })

  it('start afresh when told, each on its own', async () => {
    const { base44, wrapper } = await setUp()
    await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const { result } = renderHook(
      () =>
        [
          useChat({ agentName: 'support_agent', start: 'new' }),
          useChat({ agentName: 'support_agent', start: 'new' }),
        ] as const,
      { wrapper },
    )
    await eventually(() => expect(result.current[0].conversation.status).toBe('success'))
    act(() => void result.current[0].conversation.send('A'))
    await eventually(() => expect(result.current[0].conversation.id).toBeDefined())
    expect(result.current[1].conversation.id).toBeUndefined()
    expect(result.current[1].rows).toEqual([])
  })

  it('share one conversation among components that name the same agent', async () => {
    const { base44, wrapper } = await setUp({ script: [reply('One'), reply('Two')] })
    const { result } = renderHook(() => [useChat(), useChat()] as const, { wrapper })
    act(() => {
      result.current[0].conversation.send('a')
      result.current[1].conversation.send('b')
    })
    await eventually(() => expect(said(result.current[0].rows)).toEqual(['a', 'One', 'b', 'Two']))
    expect(result.current[1].messages).toBe(result.current[0].messages)
    expect(await base44.client.agents.getConversations()).toHaveLength(1)
  })

  it('show what was said while the network was down, once it is back', async () => {
    const { base44, wrapper } = await setUp({ script: [reply('First')] })
    const { result } = renderHook(() => ({ ...useChat(), status: useConnectionStatus() }), { wrapper })
    act(() => void result.current.conversation.send('a'))
    await eventually(() => expect(said(result.current.rows)).toEqual(['a', 'First']))
    act(() => base44.network.drop())
    expect(result.current.conversation.connection.state).toBe('reconnecting')
    expect(result.current.status.state).toBe('reconnecting')
    await sendFromElsewhere(base44, result.current.conversation.id ?? '', 'from elsewhere')
    expect(said(result.current.rows)).not.toContain('from elsewhere')
    act(() => base44.network.restore())
    await eventually(() => expect(said(result.current.rows)).toContain('from elsewhere'))
    await eventually(() => expect(result.current.conversation.connection).toEqual({ state: 'live' }))
  })

  it('keep a message that could not be sent, with the reason, until it is sent again', async () => {
    const { base44, wrapper } = await setUp({ script: [reply('Yes')] })
    const conversation = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const { result } = renderHook(() => useChat({ id: conversation.id }), { wrapper })
    await eventually(() => expect(result.current.status).toBe('success'))
    base44.network.drop()
    act(() => void result.current.conversation.send('Hello?'))
    await eventually(() => expect(result.current.rows).toMatchObject([{ delivery: 'unknown' }]))
    expect(result.current.conversation.turn.phase).toBe('failed')
    base44.network.restore()
    act(() => result.current.conversation.retry(result.current.rows[0]?.localId ?? ''))
    await eventually(() => expect(said(result.current.rows)).toEqual(['Hello?', 'Yes']))
  })

  it('reject sendAsync with a sentence that lists the known agents when the name is wrong', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(() => useChat({ agentName: 'suport' }), { wrapper })
    let outcome: unknown
    await act(async () => {
      outcome = await result.current.conversation.sendAsync('Hi').catch((error: unknown) => error)
    })
    expect(String(outcome)).toContain('support_agent')
    expect(result.current.rows).toMatchObject([{ delivery: 'failed' }])
  })

  it('say that nobody is signed in', async () => {
    const { base44 } = await setUp()
    const mine = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const { result } = renderHook(() => useChat({ id: mine.id }), {
      wrapper: provide(base44.createClient({ token: 'not.a.token' })),
    })
    await eventually(() => expect(result.current.error).toMatchObject({ status: 401 }))
    expect(result.current.conversation.connection).toEqual({ state: 'signed-out' })
  })

  it('render the conversation when its turn or connection changes, the messages with each push', async () => {
    const text = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')
    const { base44, wrapper } = await setUp({ script: [reply(text)], paceMs: 33 })
    const { id } = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const changes = new Set<unknown>()
    const chat = renderHook(
      () => {
        const conversation = useConversation({ id })
        // each is a new object when it changes, and only then
        changes.add(conversation.turn).add(conversation.connection)
        return { conversation, renders: useRenders() }
      },
      { wrapper },
    )
    const list = renderHook(() => ({ ...useAgentMessages(id), renders: useRenders() }), { wrapper })
    await eventually(() => expect(chat.result.current.conversation.connection.state).toBe('live'))
    const [before, known] = [chat.result.current.renders, changes.size]
    act(() => void chat.result.current.conversation.send('Go'))
    await eventually(() => expect(said(list.result.current.rows)).toEqual(['Go', text]))
    await eventually(() => expect(chat.result.current.conversation.turn.phase).toBe('idle'))
    const renders = chat.result.current.renders - before
    expect(list.result.current.renders).toBeGreaterThan(4 * renders)
    // StrictMode renders everything twice
    expect(renders).toBeLessThanOrEqual(2 * (changes.size - known + 2))
    expect(changes.size - known).toBeLessThan(10)
  })

  it('keep their callbacks', async () => {
    const { wrapper } = await setUp({ script: [reply('Yes')] })
    const { result } = renderHook(() => useChat(), { wrapper })
    const { send, sendAsync, retry, discard, refetch } = result.current.conversation
    act(() => void send('Hi'))
    await eventually(() => expect(said(result.current.rows)).toEqual(['Hi', 'Yes']))
    expect(result.current.conversation).toMatchObject({ send, sendAsync, retry, discard, refetch })
  })
})

/** Sends a message past the network that this page is cut off from, as the same user's phone would. */
async function sendFromElsewhere(base44: TestBase44, id: string, content: string): Promise<void> {
  const { id: user } = await base44.server.users.save({ email: 'user@example.com', full_name: 'Test User' })
  const token = await base44.server.users.issueToken(user)
  const answer = await base44.server.fetch(
    new Request(`http://localhost/api/apps/test/agents/conversations/v2/${id}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ role: 'user', content }),
    }),
  )
  expect(answer.ok).toBe(true)
}
