import { act, renderHook } from '@testing-library/react'
import { createReplay, useAgentMessages, useConversation, useFlightRecorder } from 'base44-react'
import { reply } from 'base44-react/testing'
import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.js'
import { provide, setUp } from './setUp.js'

function useRecordedChat() {
  const conversation = useConversation({ agentName: 'support_agent' })
  return { conversation, rows: useAgentMessages(conversation).rows, recorder: useFlightRecorder() }
}

/** A chat in which two questions were answered. */
async function answeredChat(token?: string | null) {
  const { base44 } = await setUp({
    script: [
      reply('Which number does it have?'),
      reply('It left Hamburg.', { tool: 'lookup_order', args: { id: '1042' } }),
    ],
  })
  const client = base44.createClient({ token })
  const { result, rerender } = renderHook(useRecordedChat, { wrapper: provide(client) })
  for (const [question, answer] of [
    ['Where is my parcel?', 'Which number does it have?'],
    ['It is 1042', 'It left Hamburg.'],
  ] as const) {
    act(() => void result.current.conversation.send(question))
    await eventually(() => expect(result.current.rows.at(-1)?.message.content).toBe(answer))
  }
  return { base44, client, result, rerender }
}

describe('useFlightRecorder', () => {
  it('exports what was asked, answered and pushed, without what was said', async () => {
    const { result } = await answeredChat()
    const session = result.current.recorder.exportSession()
    expect(session).toMatchObject({ version: 1, appId: 'test', dropped: 0 })
    const kinds = session.entries.map((entry) =>
      'request' in entry ? `${entry.type} ${entry.request.kind}` : entry.type,
    )
    const requests = ['list', 'create', 'get', 'send'].map((kind) => `answered ${kind}`)
    expect(kinds).toEqual(expect.arrayContaining([...requests, 'joined', 'acknowledged', 'pushed']))
    const json = JSON.stringify(session)
    expect(json).toContain('lookup_order')
    expect(json).not.toMatch(/parcel|number|Hamburg|1042|user@example\.com|Test User/)
    expect(JSON.parse(json)).toEqual(session)
  })

  it('exports the words when it is told to, and not what a visitor is known by', async () => {
    const { client, result } = await answeredChat(null)
    const { created_by_id: visitor } = await client.agents.getConversation(
      result.current.conversation.id ?? '',
    )
    const json = JSON.stringify(result.current.recorder.exportSession({ redact: false }))
    expect(json).toContain('Where is my parcel?')
    expect(visitor).not.toBe('')
    expect(json).not.toContain(visitor)
  })

  it('forgets what was recorded when it is told to', async () => {
    const { result } = await answeredChat()
    result.current.recorder.clear()
    expect(result.current.recorder.exportSession().entries).toEqual([])
  })

  it('keeps its callbacks', async () => {
    const { result, rerender } = await answeredChat()
    const before = result.current.recorder
    rerender()
    expect(result.current.recorder).toBe(before)
  })

  it('has nothing of the user before, once another has come', async () => {
    const { base44, client, result } = await answeredChat()
    const before = result.current.recorder
    const { id } = await base44.server.users.save({ email: 'other@example.com', full_name: 'Other' })
    const token = await base44.server.users.issueToken(id)
    const known = result.current.conversation.id ?? ''
    act(() => client.setToken(token))
    await eventually(() => expect(result.current.conversation.id).toBeUndefined())
    expect(result.current.recorder).toBe(before)
    expect(JSON.stringify(before.exportSession())).not.toContain(known)
  })

  it('exports what createReplay takes', async () => {
    const { result } = await answeredChat()
    const replay = createReplay(result.current.recorder.exportSession())
    expect(replay.conversationIds).toEqual([result.current.conversation.id])
  })

  it('throws outside a provider, naming itself', () => {
    expect(() => renderHook(() => useFlightRecorder())).toThrow('`useFlightRecorder` must be used within')
  })
})
