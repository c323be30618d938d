import { describe, expect, it } from 'vitest'
import { createPushFaults, type PushFault } from './pushFaults.js'
import { waitUntil } from './support/waitUntil.js'

/** The edge, before a socket that writes down what comes. */
function openEdge(fault?: PushFault) {
  const sent: string[] = []
  const faults = createPushFaults(({ data }) => void sent.push(data))
  if (fault) faults.add({ fault })
  return {
    faults,
    sent,
    push: (...all: string[]) => all.forEach((data) => faults.emit({ room: 'room', data })),
  }
}

describe('the edge of pushes', () => {
  it('sends everything in order without a rule', () => {
    const { push, sent } = openEdge()
    push('a', 'b')
    expect(sent).toEqual(['a', 'b'])
  })

  it('drops', () => {
    const { push, sent } = openEdge({ kind: 'drop' })
    push('a', 'b')
    expect(sent).toEqual(['b'])
  })

  it('repeats', () => {
    const { push, sent } = openEdge({ kind: 'repeat', times: 3 })
    push('a', 'b')
    expect(sent).toEqual(['a', 'a', 'a', 'b'])
  })

  it('lets others overtake, so many of the same room', () => {
    const { push, sent, faults } = openEdge({ kind: 'overtaken', by: 2 })
    push('a', 'b')
    faults.emit({ room: 'another', data: 'x' })
    expect(faults.held()).toBe(1)
    push('c', 'd')
    expect(sent).toEqual(['b', 'x', 'a', 'c', 'd'])
  })

  it('delays, and lets those behind it go on', async () => {
    const { push, sent } = openEdge({ kind: 'delay', ms: 20 })
    push('a', 'b')
    expect(sent).toEqual(['b'])
    expect(await waitUntil(() => sent.length === 2, 5_000)).toBe(true)
  })

  it('changes', () => {
    const { push, sent } = openEdge({ kind: 'change', to: (data) => data.slice(0, 1) })
    push('abc', 'def')
    expect(sent).toEqual(['a', 'def'])
  })

  it('lets go of what it holds when it is healed, and plays no rule any more', () => {
    const { push, sent, faults } = openEdge({ kind: 'overtaken', by: 9 })
    faults.add({ times: Infinity, fault: { kind: 'delay', ms: 60_000 } })
    push('a', 'b')
    faults.heal()
    push('c')
    expect(sent).toEqual(['a', 'b', 'c'])
    expect(faults.held()).toBe(0)
  })

  it('writes down what the server pushed, whatever became of it', () => {
    const { push, faults } = openEdge({ kind: 'drop' })
    push('a', 'b')
    expect(faults.log.map(({ data }) => data)).toEqual(['a', 'b'])
  })
})
