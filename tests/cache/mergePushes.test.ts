import { describe, expect, it } from 'vitest'
import { mergePushes } from '../../src/cache/mergePushes.js'
import { createMessageIndex } from '../../src/cache/messageIndex.js'
import type { AgentConversation, AgentMessage } from '../../src/wire/agentTypes.js'
import { conversation, message } from './fixtures.js'

const push = (shown: AgentConversation, ...messages: AgentMessage[]) =>
  mergePushes(
    shown,
    messages.map((pushed, index) => ({ message: pushed, place: index + 1 })),
    createMessageIndex(),
  )

describe('mergePushes', () => {
  it('puts messages that are new at the end, in the order of their arrival', () => {
    const merged = push(conversation(message('a', 1)), message('c', 1), message('b', 1))
    expect(merged.conversation.messages.map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  })

  it('merges a message in its place and keeps the identity of all others', () => {
    const before = conversation(message('a', 1), message('b', 1), message('c', 1))
    const after = push(before, message('b', 2, { content: 'grown' })).conversation
    expect(after.messages[1]).toMatchObject({ id: 'b', content: 'grown' })
    expect([after.messages[0], after.messages[2]]).toEqual([before.messages[0], before.messages[2]])
    expect(after.messages[0]).toBe(before.messages[0])
  })

  it('merges what is pushed twice in one frame once', () => {
    const merged = push(conversation(), message('a', 1), message('a', 2), message('b', 1))
    expect(merged.conversation.messages).toEqual([message('a', 2), message('b', 1)])
    expect(merged.effects.map(({ before, after }) => [before?.content, after.content])).toEqual([
      [undefined, 'a at 1'],
      ['a at 1', 'a at 2'],
      [undefined, 'b at 1'],
    ])
  })

  it('gives back the very conversation when the pushes bring nothing new', () => {
    const before = conversation(message('a', 1))
    expect(push(before, message('a', 1)).conversation).toBe(before)
  })

  it('says when a push was turned away for its date', () => {
    const before = conversation(message('a', 5))
    expect(push(before, message('a', 3))).toMatchObject({ conversation: before, isContested: true })
  })

  it('goes on with one index through many pushes, and finds its way in a list that it does not know', () => {
    const index = createMessageIndex()
    let shown = conversation(message('a', 1), message('b', 1))
    const pushes = [message('c', 1), message('a', 2), message('d', 1), message('c', 3)]
    pushes.forEach((pushed, place) => {
      shown = mergePushes(shown, [{ message: pushed, place }], index).conversation
    })
    expect(shown.messages.map(({ content }) => content)).toEqual(['a at 2', 'b at 1', 'c at 3', 'd at 1'])
    const other = conversation(message('d', 1), message('a', 1))
    const merged = mergePushes(other, [{ message: message('a', 2), place: 9 }], index).conversation
    expect(merged.messages.map(({ content }) => content)).toEqual(['d at 1', 'a at 2'])
  })

  it('never changes what it was given', () => {
    const before = conversation(message('a', 1))
    const copy = structuredClone(before)
    push(before, message('a', 2, { content: 'x' }), message('b', 2))
    expect(before).toEqual(copy)
  })
})
