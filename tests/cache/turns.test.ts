import { describe, expect, it, vi } from 'vitest'
import { createOutboxItem } from '../../src/cache/newMessage.js'
import type { Outbox } from '../../src/cache/outbox.js'
import { createTurns } from '../../src/cache/turns.js'
import { createStore } from '../../src/wire/store.js'

/** The turns of threads that have no conversation yet. */
function opened() {
  const outbox = createStore<Outbox>([])
  const get = vi.fn(outbox.get)
  const turns = createTurns({
    messagesOf: () => undefined,
    outbox: { ...outbox, get },
    now: () => 0,
    onSettled: () => undefined,
    onBusyChange: () => undefined,
  })
  outbox.subscribe(turns.updateAll)
  const send = (key: string) => {
    const thread = { key, agentName: 'a', start: 'new', metadata: undefined } as const
    const names = { localId: key, createId: key, date: '' }
    outbox.set([createOutboxItem({ thread, conversationId: undefined, input: 'Hi', ...names })])
  }
  return { turns, send, get }
}

describe('the turn of a thread without a conversation', () => {
  it('is the same for all who look at it', () => {
    const { turns } = opened()
    turns.of('new:1', undefined).subscribe(() => undefined)
    expect(turns.of('new:1', undefined)).toBe(turns.of('new:1', undefined))
  })

  it('costs nothing once nobody looks at it', () => {
    const { turns, send, get } = opened()
    for (let chat = 0; chat < 500; chat += 1) {
      const close = turns.of(`new:${chat}`, undefined).subscribe(() => undefined)
      close()
    }
    get.mockClear()
    send('new:1')
    expect(get).not.toHaveBeenCalled()
  })

  it('stays while somebody looks at it', () => {
    const { turns, send } = opened()
    const turn = turns.of('new:1', undefined)
    const close = turn.subscribe(() => undefined)
    turn.subscribe(() => undefined)
    close()
    send('new:1')
    expect(turns.of('new:1', undefined)).toBe(turn)
    expect(turn.get().phase).toBe('sending')
  })

  it('goes on for one who comes back to it, though others have begun anew', () => {
    const { turns, send } = opened()
    const first = turns.of('new:1', undefined)
    first.subscribe(() => undefined)()
    const second = turns.of('new:1', undefined)
    const phases: string[] = []
    for (const turn of [second, first]) turn.subscribe(() => phases.push(turn.get().phase))
    send('new:1')
    expect(phases).toEqual(['sending', 'sending'])
  })
})
