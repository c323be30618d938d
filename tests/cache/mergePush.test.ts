import { describe, expect, it } from 'vitest'
import { mergePush } from '../../src/cache/mergePush.js'
import { message } from './fixtures.js'

describe('mergePush', () => {
  it('takes the newer date', () => {
    const push = message('a', 2, { content: 'grown' })
    expect(mergePush(message('a', 1), push)).toEqual({ message: push, isOutdated: false })
  })

  it('gives back the very message when a push brings nothing new', () => {
    const shown = message('a', 1)
    expect(mergePush(shown, message('a', 1)).message).toBe(shown)
  })

  it('turns away a push that is older than what is shown, and says so', () => {
    const shown = message('a', 5, { content: 'FINAL' })
    expect(mergePush(shown, message('a', 3, { content: 'FIN' }))).toEqual({
      message: shown,
      isOutdated: true,
    })
  })

  it.each([
    ['the same', message('a', 1).updated_date],
    ['missing', ''],
    ['invalid', 'soon'],
  ])('takes the later arrival when the dates are %s', (_, updated_date) => {
    const shown = message('a', 1, { content: 'first', updated_date })
    const push = message('a', 1, { content: 'second', updated_date })
    expect(mergePush(shown, push).message).toEqual(push)
  })

  it('keeps what has grown out of a push that comes late, where the dates do not tell', () => {
    const shown = message('a', 1, { content: 'Hello', updated_date: '' })
    expect(mergePush(shown, message('a', 1, { content: 'Hel', updated_date: '' }))).toEqual({
      message: shown,
      isOutdated: false,
    })
  })

  it('keeps the end of a call over its beginning that comes late, where the dates do not tell', () => {
    const call = { id: 't', name: 'x', arguments_string: '{}', status: 'success', results: '[]' }
    const shown = message('a', 1, { tool_calls: [call], updated_date: '' })
    const { results: _, ...running } = { ...call, status: 'running' }
    const push = message('a', 1, { tool_calls: [running], updated_date: '' })
    expect(mergePush(shown, push).message).toBe(shown)
  })

  it('turns away a newer date that what is shown has grown out of, and says so: the clock jumped back', () => {
    const shown = message('a', 1, { content: 'Hello' })
    const push = message('a', 5, { content: 'Hel' })
    expect(mergePush(shown, push)).toEqual({ message: shown, isOutdated: true })
  })

  it('takes a newer date that hides what was said', () => {
    const push = message('a', 5, { content: '', hidden: true })
    expect(mergePush(message('a', 1, { content: 'Hello' }), push).message).toEqual(push)
  })

  it('takes a newer date of which the words are the same', () => {
    const push = message('a', 5, { content: 'Hello', hidden: true })
    expect(mergePush(message('a', 1, { content: 'Hello' }), push).message).toEqual(push)
  })

  it('keeps the whole results of a call that ended, under words that come late without a date', () => {
    const call = { id: 't', name: 'x', arguments_string: '{}', status: 'success', results: 'r'.repeat(300) }
    const { results: _, ...running } = { ...call, status: 'running' }
    const shown = message('a', 1, { content: 'edited', tool_calls: [call], updated_date: '' })
    const late = { content: 'first', updated_date: '' }
    for (const push of [late, { ...late, tool_calls: [running] }]) {
      expect(mergePush(shown, message('a', 1, push)).message).toMatchObject({
        content: 'first',
        tool_calls: [call],
      })
    }
  })

  it('never changes what it was given', () => {
    const shown = message('a', 1)
    const copy = structuredClone(shown)
    mergePush(shown, message('a', 2, { content: 'x' }))
    expect(shown).toEqual(copy)
  })

  it('keeps the whole results of a call when a push has them cut', () => {
    const call = {
      id: 't',
      name: 'read_Task',
      arguments_string: '{}',
      status: 'success',
      results: 'x'.repeat(300),
    }
    const cut = { ...call, results: 'x'.repeat(50) }
    const push = message('a', 2, { content: 'done', tool_calls: [cut] })
    expect(mergePush(message('a', 1, { tool_calls: [call] }), push).message).toMatchObject({
      content: 'done',
      tool_calls: [{ results: call.results }],
    })
  })
})
