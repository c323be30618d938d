import { describe, expect, it } from 'vitest'
import { mergeSnapshot, shareConversation } from '../../src/cache/mergeSnapshot.js'
import { conversation, message } from './fixtures.js'

/** What is known of messages that were pushed, and shown, while the GET was under way. */
const pushedSince =
  (...ids: string[]) =>
  (id: string) => ({ isPushedSince: ids.includes(id), isShownSince: ids.includes(id), isFinal: false })
const quiet = pushedSince()
const nothing = new Set()
const ids = (merged: ReturnType<typeof mergeSnapshot>) => merged.conversation.messages.map(({ id }) => id)

describe('mergeSnapshot', () => {
  it('takes the first answer as it is', () => {
    const snapshot = conversation(message('a', 1))
    expect(mergeSnapshot(undefined, snapshot, quiet)).toEqual({
      conversation: snapshot,
      kept: nothing,
      overruled: nothing,
      isDoubtful: false,
    })
  })

  it("takes the answer's order and what was missed", () => {
    const merged = mergeSnapshot(
      conversation(message('b', 1), message('a', 1)),
      conversation(message('a', 1), message('b', 1), message('c', 1)),
      quiet,
    )
    expect(ids(merged)).toEqual(['a', 'b', 'c'])
  })

  it('removes a message that the answer lacks and that was last pushed before the GET', () => {
    expect(
      ids(
        mergeSnapshot(conversation(message('a', 1), message('b', 1)), conversation(message('a', 1)), quiet),
      ),
    ).toEqual(['a'])
  })

  it('keeps a message that was pushed while the GET was under way, and asks for another GET', () => {
    const merged = mergeSnapshot(
      conversation(message('a', 1), message('b', 1)),
      conversation(message('a', 1)),
      pushedSince('b'),
    )
    expect(ids(merged)).toEqual(['a', 'b'])
    expect(merged.isDoubtful).toBe(true)
  })

  it('keeps the newer push over an answer that was made before it', () => {
    const merged = mergeSnapshot(
      conversation(message('a', 5)),
      conversation(message('a', 3)),
      pushedSince('a'),
    )
    expect(merged.conversation.messages[0]?.content).toBe('a at 5')
    expect(merged).toMatchObject({ isDoubtful: false, overruled: nothing, kept: new Set(['a']) })
  })

  it('takes the newer answer over a push that came while the GET was under way', () => {
    const merged = mergeSnapshot(
      conversation(message('a', 3)),
      conversation(message('a', 5)),
      pushedSince('a'),
    )
    expect(merged.conversation.messages[0]?.content).toBe('a at 5')
  })

  it('keeps a push that grew out of a newer-dated answer made before it: the clock jumped back', () => {
    const merged = mergeSnapshot(
      conversation(message('a', 3, { content: 'Hello' })),
      conversation(message('a', 5, { content: 'Hel' })),
      pushedSince('a'),
    )
    expect(merged.conversation.messages[0]?.content).toBe('Hello')
    expect(merged).toMatchObject({ isDoubtful: true, kept: new Set(['a']) })
  })

  it('shows the longer of two undated copies of which one begins the other, and asks for another GET', () => {
    for (const [shown, fetched] of [
      ['Hel', 'Hello'],
      ['Hello', 'Hel'],
    ] as const) {
      const merged = mergeSnapshot(
        conversation(message('a', 1, { content: shown, updated_date: '' })),
        conversation(message('a', 1, { content: fetched, updated_date: '' })),
        pushedSince('a'),
      )
      expect(merged.conversation.messages[0]?.content).toBe('Hello')
      expect(merged.isDoubtful).toBe(true)
    }
  })

  it('fills the cut strings of a kept push up from the answer', () => {
    const results = 'r'.repeat(300)
    const call = { id: 't', name: 'x', arguments_string: '', status: 'success' }
    const merged = mergeSnapshot(
      conversation(message('a', 5, { tool_calls: [{ ...call, results: results.slice(0, 50) }] })),
      conversation(message('a', 3, { tool_calls: [{ ...call, results }] })),
      pushedSince('a'),
    )
    expect(merged.conversation.messages[0]).toMatchObject({ content: 'a at 5', tool_calls: [{ results }] })
  })

  it('trusts a later GET over a newer date once it has asked twice, so that a wrong clock heals', () => {
    const shown = conversation(message('a', 50))
    const server = conversation(message('a', 3))
    const first = mergeSnapshot(shown, server, quiet)
    expect(first.conversation.messages[0]?.content).toBe('a at 50')
    expect(first.overruled).toEqual(new Set(['a']))
    const second = mergeSnapshot(first.conversation, server, (id) => ({ ...quiet(id), isFinal: true }))
    expect(second.conversation.messages[0]?.content).toBe('a at 3')
    expect(second.overruled).toEqual(nothing)
  })

  it('gives back the very conversation when the answer says the same', () => {
    const shown = conversation(message('a', 1), message('b', 1))
    expect(mergeSnapshot(shown, structuredClone(shown), quiet).conversation).toBe(shown)
  })

  it('keeps the identity of each message that did not change', () => {
    const shown = conversation(message('a', 1), message('b', 1))
    const { conversation: merged } = mergeSnapshot(
      shown,
      conversation(message('a', 1), message('b', 2)),
      quiet,
    )
    expect(merged.messages[0]).toBe(shown.messages[0])
    expect(merged.messages[1]).not.toBe(shown.messages[1])
  })
})

describe('shareConversation', () => {
  it('keeps the messages when only a field beside them changed', () => {
    const before = conversation(message('a', 1))
    const after = shareConversation(before, { ...structuredClone(before), metadata: { title: 'Mine' } })
    expect(after).not.toBe(before)
    expect(after.metadata).toEqual({ title: 'Mine' })
    expect(after.messages).toBe(before.messages)
  })
})
