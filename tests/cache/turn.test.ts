import { describe, expect, it } from 'vitest'
import { deriveTurn, type TurnFacts } from '../../src/cache/turn.js'
import type { AgentMessage } from '../../src/wire/agentTypes.js'
import { message } from './fixtures.js'

const NOW = 1_000_000
const derive = (messages: AgentMessage[], facts: Partial<TurnFacts> = {}) =>
  deriveTurn({
    messages,
    pending: [],
    activeAt: NOW,
    brokenAt: undefined,
    workingSince: undefined,
    now: NOW,
    ...facts,
  })
const user = message('u', 1, { role: 'user' })
const call = (status: string) => ({ id: 't', name: 'x', arguments_string: '', status })

describe('deriveTurn', () => {
  it('is idle in an empty thread', () => {
    expect(derive([]).turn).toEqual({ phase: 'idle' })
  })

  it('is sending while the outbox holds a message', () => {
    expect(derive([], { pending: [{ localId: '1', message: user, delivery: 'queued' }] }).turn.phase).toBe(
      'sending',
    )
  })

  it.each(['failed', 'unknown'] as const)('has failed while a message is %s', (delivery) => {
    const error = new Error('No')
    const pending = [{ localId: '1', message: user, delivery, error }]
    expect(derive([user], { pending, brokenAt: NOW }).turn).toEqual({ phase: 'failed', error })
  })

  it('shows what the agent does since, though an older message was not delivered', () => {
    const pending = [{ localId: '1', message: user, delivery: 'failed' as const, error: new Error('No') }]
    expect(derive([user], { pending, brokenAt: NOW - 1 }).turn.phase).toBe('working')
  })

  it('works from the moment at which the message is with the server', () => {
    expect(derive([user]).turn).toEqual({ phase: 'working', since: NOW })
    expect(derive([user], { workingSince: 5 }).turn).toEqual({ phase: 'working', since: 5 })
  })

  it('has stalled when nothing was heard for 20 s', () => {
    expect(derive([user], { now: NOW + 19_999 }).turn.phase).toBe('working')
    expect(derive([user], { now: NOW + 20_000 }).turn).toEqual({ phase: 'stalled', since: NOW })
  })

  it('is idle though an answer is due, once the user waits for it no longer', () => {
    expect(derive([user], { isDetached: true }).turn).toEqual({ phase: 'idle' })
    expect(derive([user], { isDetached: true, now: NOW + 30_000 }).turn).toEqual({ phase: 'idle' })
    const waiting = message('a', 1, { tool_calls: [call('waiting_for_user_input')] })
    expect(derive([waiting], { isDetached: true }).turn.phase).toBe('needs-input')
  })

  it('is unanswered when an old thread ends with the user', () => {
    expect(derive([user], { activeAt: undefined }).turn).toEqual({ phase: 'unanswered' })
  })

  it.each(['running', 'pending', 'in_progress'])('works while a tool is %s', (status) => {
    expect(derive([message('a', 1, { content: 'text', tool_calls: [call(status)] })]).turn.phase).toBe(
      'working',
    )
  })

  it('works while the agent thinks, and after a tool until it speaks', () => {
    const reasoning = { start_date: '', content: 'Hm' }
    expect(derive([message('a', 1, { content: '', reasoning })]).turn.phase).toBe('working')
    expect(derive([message('a', 1, { content: '', tool_calls: [call('success')] })]).turn.phase).toBe(
      'working',
    )
  })

  it('needs input while a tool waits for the user', () => {
    const waiting = call('waiting_for_user_input')
    expect(derive([message('a', 1, { tool_calls: [waiting] })]).turn).toEqual({
      phase: 'needs-input',
      toolCall: waiting,
    })
  })

  it('takes text for finished once it is quiet, and says when to look again', () => {
    const answer = [user, message('a', 1)]
    expect(derive(answer)).toEqual({ turn: { phase: 'working', since: NOW }, recheckAt: NOW + 1_500 })
    expect(derive(answer, { now: NOW + 1_500 })).toEqual({ turn: { phase: 'idle' }, recheckAt: undefined })
  })

  it('takes an answer whose usage was counted for finished at once', () => {
    expect(derive([user, message('a', 1, { usage: { completion_tokens: 3 } })]).turn.phase).toBe('idle')
  })

  it('looks past hidden messages', () => {
    expect(derive([user, message('h', 1, { hidden: true })]).turn.phase).toBe('working')
  })
})
