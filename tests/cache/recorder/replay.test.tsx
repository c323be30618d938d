import { act, cleanup, renderHook } from '@testing-library/react'
import { createReplay, type RecordedSession } from 'base44-react'
import { reply } from 'base44-react/testing'
import { describe, expect, it } from 'vitest'
import { provide, setUp } from '../../hooks/setUp.js'
import { eventually } from '../../support/eventually.js'
import { liveSession } from './liveSession.js'
import { shapeOf, useRecordedChat } from './useRecordedChat.js'

/** Shows a conversation of a session in a fresh app. */
function replayed(session: RecordedSession, id: string) {
  const replay = createReplay(session)
  const { result } = renderHook(() => useRecordedChat({ id }), { wrapper: provide(replay.client) })
  return { replay, result }
}

/** What came of itself: pushes, breaks and failures, in their order. */
function comings({ entries }: RecordedSession): unknown[] {
  return entries.flatMap<unknown>((entry) => {
    if (entry.type === 'socket') return entry.status?.state
    if (entry.type === 'pushed') return entry.message
    if (entry.type === 'joined') return entry.type
    // in a replay nobody sends: it is pushed
    if (entry.type === 'answered' && entry.request.kind === 'send') return entry.answer
    // what the app itself called off came of the app
    return entry.type === 'failed' && entry.error.name !== 'AbortError' ? entry.error : []
  })
}

describe('a session that was recorded', () => {
  it('shows in the end what was shown live when it is replayed, after the same breaks and failures', async () => {
    const { id, shape, session } = await liveSession()
    cleanup()
    const { replay, result } = replayed(session, id)
    await act(() => replay.play(Infinity))
    await eventually(() => {
      expect(shapeOf(result.current)).toEqual(shape)
      expect(result.current.conversation).toMatchObject({ error: null, connection: { state: 'live' } })
    })
    expect(comings(session)).toContainEqual(expect.objectContaining({ status: 503, code: 'BUSY' }))
    expect(comings(session)).toContain('reconnecting')
    expect(comings(result.current.recorder.exportSession())).toEqual(comings(session))
  })

  it('ends where it was exported: in the middle of an answer, without a connection', async () => {
    const text = 'One word after the other. '.repeat(40)
    const { base44, wrapper } = await setUp({ script: [reply(text)], paceMs: 33 })
    const { id } = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
    const live = renderHook(() => useRecordedChat({ id }), { wrapper }).result
    await eventually(() => expect(live.current.conversation.status).toBe('success'))
    act(() => void live.current.conversation.send('Tell me'))
    await eventually(() => expect(live.current.rows.at(-1)?.message.content).toMatch(/^One word after/))
    act(() => base44.network.drop())
    const session = live.current.recorder.exportSession()
    const last = session.entries.findLast((entry) => entry.type === 'pushed')
    // it shows with the next frame
    await eventually(() => expect(shapeOf(live.current).at(-1)).toMatchObject(lengthOf(last)))
    const shape = shapeOf(live.current)
    cleanup()
    const { replay, result } = replayed(session, id)
    await act(() => replay.play(Infinity))
    await eventually(() => expect(shapeOf(result.current)).toEqual(shape))
    expect(result.current.conversation.connection.state).toBe('reconnecting')
    // whoever asks again is told what a server would know by now, not what it knew first
    act(() => result.current.conversation.refetch())
    await eventually(() =>
      expect(
        result.current.recorder.exportSession().entries.filter(({ type }) => type === 'answered').length,
      ).toBeGreaterThan(1),
    )
    expect(shapeOf(result.current)).toEqual(shape)
  })
})

function lengthOf(entry: RecordedSession['entries'][number] | undefined) {
  // a message that the server pushed, with its words hidden
  const pushed = entry?.type === 'pushed' ? (entry.message as { content: string }) : undefined
  return { length: pushed?.content.length }
}
