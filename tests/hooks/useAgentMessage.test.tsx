import { act, renderHook } from '@testing-library/react'
import { useAgentMessage, useAgentMessages } from 'base44-react'
import { reply } from 'base44-react/testing'
import { useRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { createSpeaker } from './createSpeaker.js'
import { setUp } from './setUp.js'

vi.setConfig({ testTimeout: 20_000 })

/** A conversation in which one thing was said and answered. */
async function answered(options: Parameters<typeof setUp>[0] = { script: [reply('First answer.')] }) {
  const world = await setUp(options)
  const { agents } = world.base44.client
  const { id } = await agents.createConversation({ agent_name: 'support_agent' })
  const question = await agents.addMessage(id, { content: 'First question' })
  return { ...world, id, question }
}

describe('useAgentMessage', () => {
  it('loads the conversation that it is given, and shows the message', async () => {
    const { id, question, wrapper } = await answered()
    const { result } = renderHook(() => useAgentMessage(question.id, id), { wrapper })
    expect(result.current).toMatchObject({ message: undefined, isPending: true, status: 'pending' })
    await eventually(() => expect(result.current.message?.content).toBe('First question'))
    expect(result.current).toMatchObject({ isPending: false, status: 'success' })
    expect(result.current.data).toBe(result.current.message)
  })

  it('finds it by its id alone in what the page has loaded', async () => {
    const { id, question, wrapper } = await answered()
    const { result } = renderHook(
      () => ({ message: useAgentMessage(question.id).message, messages: useAgentMessages(id).messages }),
      { wrapper },
    )
    await eventually(() => expect(result.current.messages).not.toEqual([]))
    expect(result.current.message).toBe(result.current.messages[0])
  })

  it('loads nothing for an id that no loaded conversation has', async () => {
    const { base44, queryClient, question, wrapper } = await answered()
    await base44.server.idle()
    const { result } = renderHook(() => useAgentMessage(question.id), { wrapper })
    expect(result.current).toMatchObject({ message: undefined, isPending: false, status: 'success' })
    expect(queryClient.isFetching()).toBe(0)
  })

  it('has none where the conversation has none', async () => {
    const { id, wrapper } = await answered()
    const { result } = renderHook(() => useAgentMessage('nobody', id), { wrapper })
    await eventually(() => expect(result.current.status).toBe('success'))
    expect(result.current.message).toBeUndefined()
  })

  it('says why the conversation can not be loaded', async () => {
    const { wrapper } = await answered()
    const { result } = renderHook(() => useAgentMessage('m', 'no-such-conversation'), { wrapper })
    await eventually(() => expect(result.current.error).toMatchObject({ status: 404 }))
  })

  it('renders for its own message, and never for another', async () => {
    const speaker = createSpeaker()
    const { base44, id, question, wrapper } = await answered({ model: speaker.model })
    const list = renderHook(() => useAgentMessages(id), { wrapper })
    speaker.say('zero')
    await eventually(() => expect(list.result.current.messages).toHaveLength(2))
    const answerId = list.result.current.messages[1]?.id ?? ''
    const open = (messageId: string, conversation: string | undefined) =>
      renderHook(
        () => {
          const renders = useRef(0)
          renders.current += 1
          return { ...useAgentMessage(messageId, conversation), renders: renders.current }
        },
        { wrapper },
      ).result
    const [byBoth, byId, growing] = [open(question.id, id), open(question.id, undefined), open(answerId, id)]
    const [before, ownBefore] = [
      [byBoth, byId].map(({ current }) => current.renders),
      growing.current.renders,
    ]
    for (const word of ['one', ' two', ' three']) {
      speaker.say(word)
      await eventually(() => expect(growing.current.message?.content).toContain(word))
    }
    expect([byBoth, byId].map(({ current }) => current.renders)).toEqual(before)
    // StrictMode renders everything twice
    expect(growing.current.renders).toBe(ownBefore + 6)
    act(speaker.finish)
    await base44.server.idle()
  })
})
