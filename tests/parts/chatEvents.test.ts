import { describe, expect, it } from 'vitest'
import type { MessageRow } from '../../src/cache/rows.js'
import type { Turn } from '../../src/cache/turn.js'
import { chatEventsBetween, type ChatEvent } from '../../src/parts/chat/chatEvents.js'
import { chatFacts, type ChatFacts } from '../../src/parts/chat/chatFacts.js'
import type { AgentMessage } from '../../src/wire/agentTypes.js'

const message = (id: string, rest: Partial<AgentMessage> = {}): AgentMessage => ({
  id,
  role: id.startsWith('u') ? 'user' : 'assistant',
  created_date: '',
  updated_date: '',
  ...rest,
})
const row = (id: string, rest: Partial<AgentMessage> = {}): MessageRow => ({
  key: id,
  message: message(id, rest),
})
const sending = (id: string): MessageRow => ({ ...row(id), delivery: 'sending' })
const call = (status: string) => ({ id: 't', name: 'find', arguments_string: '{}', status })
const usage = (prompt: number, completion: number) => ({
  usage: { prompt_tokens: prompt, completion_tokens: completion },
})

const IDLE: Turn = { phase: 'idle' }
const WORKING: Turn = { phase: 'working', since: 0 }
const NEEDS_INPUT: Turn = { phase: 'needs-input', toolCall: call('waiting_for_user_input') }

/** What a chat tells while it comes to stand so and so, one after another. */
function tellAll(sights: readonly [Turn, ...MessageRow[]][]): ChatEvent[] {
  let known: ChatFacts | undefined
  return sights.flatMap(([turn, ...rows], now) => {
    const before = known
    const sight = { isLoaded: true, rows, turn, connection: { state: 'live' }, error: null, now } as const
    known = chatFacts(sight, before)
    return before ? chatEventsBetween(before, known) : []
  })
}

const kinds = (events: readonly ChatEvent[]) =>
  events.map((event) => ('message' in event ? `${event.type} ${event.message.id}` : event.type))
const tokens = (events: readonly ChatEvent[]) =>
  events.flatMap((event) => (event.type === 'settled' ? [event.usage] : []))

describe('What a chat tells', () => {
  it('is all of an answer that the user writes behind, and of the next', () => {
    const running = row('a1', { tool_calls: [call('running')] })
    const done = row('a1', { tool_calls: [call('success')], content: 'Found.', ...usage(5, 2) })
    const events = tellAll([
      [IDLE, row('u0'), row('a0', { content: 'Hello', ...usage(9, 9) })],
      [WORKING, row('u0'), row('a0', { content: 'Hello', ...usage(9, 9) }), row('u1'), row('a1')],
      [WORKING, row('u0'), row('u1'), row('a1'), sending('u2')],
      [WORKING, row('u0'), row('u1'), row('a1'), row('u2')],
      [WORKING, row('u0'), row('u1'), running, row('u2')],
      [WORKING, row('u0'), row('u1'), done, row('u2')],
      [WORKING, row('u0'), row('u1'), done, row('u2'), row('a2', { content: 'And' })],
      [IDLE, row('u0'), row('u1'), done, row('u2'), row('a2', { content: 'And so.', ...usage(3, 1) })],
    ])
    expect(kinds(events)).toEqual(['sent u2', 'first-token a1', 'tool a1', 'first-token a2', 'settled a2'])
    expect(tokens(events)).toEqual([{ prompt_tokens: 8, completion_tokens: 3 }])
  })

  it('is the end of an answer that the user wrote behind, though there is none to what they wrote', () => {
    const events = tellAll([
      [WORKING, row('u1'), row('a1', { content: 'One' })],
      [WORKING, row('u1'), row('a1', { content: 'One' }), row('u2')],
      [IDLE, row('u1'), row('a1', { content: 'One, two.', ...usage(4, 2) }), row('u2')],
    ])
    expect(kinds(events)).toEqual(['settled a1'])
  })

  it('is each token once, however often an answer settles and goes on', () => {
    const waiting = row('a1', { tool_calls: [call('waiting_for_user_input')], ...usage(10, 4) })
    const partly = row('a1', { tool_calls: [call('success')], content: 'Then', ...usage(16, 5) })
    const whole = row('a1', { tool_calls: [call('success')], content: 'Then so.', ...usage(16, 9) })
    const events = tellAll([
      [IDLE],
      [WORKING, row('u1')],
      [NEEDS_INPUT, row('u1'), waiting],
      [WORKING, row('u1'), partly],
      [IDLE, row('u1'), partly],
      // counted late: it is told with the next answer
      [IDLE, row('u1'), whole],
      [WORKING, row('u1'), whole, sending('u2')],
      [IDLE, row('u1'), whole, row('u2'), row('a2', { content: 'Yes', ...usage(20, 1) })],
    ])
    expect(tokens(events)).toEqual([
      { prompt_tokens: 10, completion_tokens: 4 },
      { prompt_tokens: 6, completion_tokens: 1 },
      { prompt_tokens: 20, completion_tokens: 5 },
    ])
  })

  it('is no answer’s end where none came, nor the tokens of what was there before', () => {
    const old = row('a1', { content: 'Hello', ...usage(9, 9) })
    const failed: Turn = { phase: 'failed', error: new Error('Offline') }
    const events = tellAll([
      [IDLE, row('u1'), old],
      [{ phase: 'sending' }, row('u1'), old, sending('u2')],
      [failed, row('u1'), old, { ...sending('u2'), delivery: 'failed' }],
    ])
    expect(events).toEqual([])
  })
})
