import { describe, expect, it, vi } from 'vitest'
import { createStore } from '../../src/wire/store.js'
import { watchRejections } from '../support/watchRejections.js'
import { eventually } from '../support/eventually.js'

describe('createStore', () => {
  it('tells of a change', () => {
    const store = createStore(1)
    const listener = vi.fn()
    store.subscribe(listener)
    store.set(2)
    expect([store.get(), listener.mock.calls.length]).toEqual([2, 1])
  })

  it('tells nobody when the value stays', () => {
    const store = createStore(NaN)
    const listener = vi.fn()
    store.subscribe(listener)
    store.set(NaN)
    expect(listener).not.toHaveBeenCalled()
  })

  it('tells one function as often as it subscribed, until it unsubscribed as often', () => {
    const store = createStore(1)
    const listener = vi.fn()
    const stop = store.subscribe(listener)
    store.subscribe(listener)
    stop()
    stop()
    store.set(2)
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('tells those who were there when it changed, even if one of them leaves meanwhile', () => {
    const store = createStore(1)
    const second = vi.fn()
    store.subscribe(() => stop())
    const stop = store.subscribe(second)
    store.set(2)
    store.set(3)
    expect(second).toHaveBeenCalledTimes(1)
  })

  it('tells all of them, even if one throws, whose error is reported as nobody has handled it', async () => {
    const rejections = watchRejections()
    const store = createStore(1)
    const second = vi.fn()
    const mistake = new Error('a mistake of the app')
    store.subscribe(() => {
      throw mistake
    })
    store.subscribe(second)
    store.set(2)
    expect(second).toHaveBeenCalledTimes(1)
    await eventually(() => expect(rejections).toEqual([mistake]))
  })
})
