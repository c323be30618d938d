import { describe, expect, it } from 'vitest'
import { mergePush } from '../../src/cache/mergePush.js'
import { conversation, message } from './fixtures.js'

describe('mergePush', () => {
  it('puts a message that is new at the end', () => {
    const merged = mergePush(conversation(message('a', 1)), message('b', 1))
    expect(merged.messages.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('replaces a message in its place and keeps the identity of all others', () => {
    const before = conversation(message('a', 1), message('b', 1), message('c', 1))
    const merged = mergePush(before, message('b', 2, { content: 'grown' }))
    expect(merged.messages[1]).toMatchObject({ id: 'b', content: 'grown' })
    expect(merged.messages[0]).toBe(before.messages[0])
    expect(merged.messages[2]).toBe(before.messages[2])
  })

  it('gives back the very conversation when a push brings nothing new', () => {
    const before = conversation(message('a', 1))
    expect(mergePush(before, message('a', 1))).toBe(before)
  })

  it('ignores a push that is older than what is shown', () => {
    const before = conversation(message('a', 5, { content: 'FINAL' }))
    expect(mergePush(before, message('a', 3, { content: 'FIN' }))).toBe(before)
  })

  it('takes the later arrival when the dates are the same, missing or invalid', () => {
    for (const date of [message('a', 1).updated_date, '', 'soon']) {
      const merged = mergePush(
        conversation(message('a', 1, { content: 'first', updated_date: date })),
        message('a', 1, { content: 'second', updated_date: date }),
      )
      expect(merged.messages[0]?.content).toBe('second')
    }
  })

  it('never changes what it was given', () => {
    const before = conversation(message('a', 1))
    const copy = structuredClone(before)
    mergePush(before, message('a', 2, { content: 'x' }))
    mergePush(before, message('b', 2))
    expect(before).toEqual(copy)
  })

  it('keeps the whole results of a call when a push has them cut', () => {
    const call = {
      id: 't',
      name: 'read_Task',
      arguments_string: '{}',
      status: 'success',
      results: 'x'.repeat(300),
    }
    const before = conversation(message('a', 1, { tool_calls: [call] }))
    const cut = { ...call, results: 'x'.repeat(50) }
    const merged = mergePush(before, message('a', 2, { content: 'done', tool_calls: [cut] }))
    expect(merged.messages[0]).toMatchObject({ content: 'done', tool_calls: [{ results: call.results }] })
  })
})
