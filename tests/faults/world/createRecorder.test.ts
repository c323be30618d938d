import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../../src/testing/server/store/createMemoryStore.js'
import type { StoredRecord } from '../../../src/testing/server/store/storeTypes.js'
import type { AgentMessage } from '../../../src/wire/agentTypes.js'
import { createHistory } from './createHistory.js'
import { createRecorder, type Sample } from './createRecorder.js'
import { createVerdict } from './violations.js'
import type { Intent } from './intentTypes.js'
import type { ShownRow } from './worldTypes.js'

const message = (id: string, fields: Partial<AgentMessage> = {}): AgentMessage => ({
  id,
  role: 'assistant',
  created_date: '2026-01-01T00:00:00Z',
  updated_date: '2026-01-01T00:00:00Z',
  content: id,
  ...fields,
})
const call = (fields: object) => ({
  id: 'c',
  name: 'look_up',
  arguments_string: '{}',
  status: 'running',
  ...fields,
})
const intent = (localId: string, text: string): Intent => ({
  localId,
  text,
  conversationId: 'c1',
  asked: 1,
  discarded: false,
})

/** A recorder, and a server that has stored these messages in `c1`. */
async function openRecorder(stored: readonly AgentMessage[], intents: readonly Intent[] = []) {
  const history = createHistory(createMemoryStore())
  for (const one of stored) {
    // a message is JSON with an id, which is all that a record is
    await history.store.write([{ collection: 'messages:c1', put: one as unknown as StoredRecord }])
  }
  const verdict = createVerdict()
  const allows = { order: false, change: false, keys: false }
  const take = createRecorder({ history, allows, verdict, intents, isOptimistic: true })
  const rowsOf = (messages: readonly AgentMessage[]): ShownRow[] =>
    messages.map((one) => ({ key: one.id, message: one }))
  return {
    show(messages: readonly AgentMessage[], rows = rowsOf(messages), conversationId = 'c1') {
      take({ conversationId, messages, rows } satisfies Sample)
      return verdict.list.map(({ kind }) => kind)
    },
  }
}

describe('the recorder of messages', () => {
  it('finds nothing wrong with a message that comes, grows and stays', async () => {
    const [short, long] = [message('a', { content: 'He' }), message('a', { content: 'Hello' })]
    const { show } = await openRecorder([short, long])
    show([])
    show([short])
    expect(show([long])).toEqual([])
  })

  it('finds text that shrinks', async () => {
    const [short, long] = [message('a', { content: 'He' }), message('a', { content: 'Hello' })]
    const { show } = await openRecorder([short, long])
    show([long])
    expect(show([short])).toEqual(['other'])
  })

  it('finds words that the server never had', async () => {
    const { show } = await openRecorder([message('a')])
    expect(show([message('a', { content: 'made up' })])).toEqual(['other'])
  })

  it('finds a result that was whole and is cut again', async () => {
    const whole = message('a', { tool_calls: [call({ status: 'success', results: 'all of it' })] })
    const cut = message('a', { tool_calls: [call({ status: 'success', results: 'all' })] })
    const { show } = await openRecorder([whole])
    expect(show([cut])).toEqual([])
    expect(show([whole])).toEqual([])
    expect(show([cut])).toEqual(['other'])
  })

  it('finds a call that has ended and runs again', async () => {
    const [running, ended] = [
      message('a', { tool_calls: [call({})] }),
      message('a', { tool_calls: [call({ status: 'success', results: 'x' })] }),
    ]
    const { show } = await openRecorder([running, ended])
    show([ended])
    expect(show([running])).toEqual(['other'])
  })

  it('finds a message of another conversation', async () => {
    const { show } = await openRecorder([message('a')])
    expect(show([message('a')], undefined, 'c2')).toEqual(['foreign'])
  })

  it('finds messages that leave the server’s order', async () => {
    const [a, b] = [message('a'), message('b')]
    const { show } = await openRecorder([a, b])
    expect(show([a, b])).toEqual([])
    expect(show([b, a])).toEqual(['order'])
  })

  it('takes new ones in the order of their arrival', async () => {
    const [a, b] = [message('a'), message('b')]
    const { show } = await openRecorder([a, b])
    show([b])
    expect(show([b, a])).toEqual([])
    expect(show([a, b])).toEqual([])
  })
})

describe('the recorder of rows', () => {
  it('finds two rows of the same key, and a row whose key changes', async () => {
    const [a, b] = [message('a'), message('b')]
    const { show } = await openRecorder([a, b])
    const twins = [a, b].map((one) => ({ key: 'same', message: one }))
    expect(show([a, b], twins)).toEqual(['other'])
    expect(show([a, b], [{ key: 'a', message: a }])).toEqual(['other', 'other'])
  })

  it('finds a message that was sent and is not shown', async () => {
    const { show } = await openRecorder([], [intent('l1', 'Hi')])
    expect(show([])).toContain('lost')
  })

  it('finds a message that is shown as sent and as sending', async () => {
    const copy = message('a', { role: 'user', content: 'Hi', additional_message_params: { local_id: 'l1' } })
    const { show } = await openRecorder([copy], [intent('l1', 'Hi')])
    const pending = {
      key: 'l1',
      localId: 'l1',
      delivery: 'sending',
      message: message('l1', { content: 'Hi' }),
    }
    expect(show([copy], [{ key: 'a', message: copy }, pending])).toEqual(['doubled'])
    expect(show([copy], [{ key: 'l1', message: copy }])).toEqual(['doubled', 'other'])
  })
})
