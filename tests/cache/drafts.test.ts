import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decodeDraft } from '../../src/cache/drafts/decodeDraft.js'
import { createDrafts } from '../../src/cache/drafts/drafts.js'
import { createShelf } from '../../src/cache/shelf.js'
import { safeStorage, type KeyValueStorage } from '../../src/wire/storage.js'
import { mapStorage } from '../support/mapStorage.js'

type Listener = (data: unknown) => void

/** Tabs of one browser, without a browser: what one tells, the others hear at once. */
function openBrowser(storage: KeyValueStorage = mapStorage()) {
  const listeners = new Map<object, Listener>()
  return function openTab(ownStorage: KeyValueStorage = mapStorage()) {
    const me = {}
    const shelf = (target: KeyValueStorage) =>
      createShelf({
        storage: safeStorage(target),
        key: 'drafts',
        decode: decodeDraft,
        most: 3,
        mostChars: 200,
      })
    const drafts = createDrafts({
      shared: shelf(storage),
      own: shelf(ownStorage),
      now: () => Date.now(),
      tabs: {
        tell: (_topic, data) =>
          listeners.forEach((listener, tab) => {
            if (tab !== me) listener(data)
          }),
        listen(_topic, listener) {
          listeners.set(me, listener)
          return () => void listeners.delete(me)
        },
      },
    })
    const unmount = drafts.mount()
    const read = (id: string) => drafts.of(conversation(id)).get()
    const write = (id: string, text: string) => drafts.set(conversation(id), text)
    return { drafts, read, write, unmount }
  }
}

const conversation = (id: string) => ({ threadKey: `id:${id}`, id })
const pause = () => vi.advanceTimersByTime(250)

describe('drafts', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are found again by the next visit, each under its conversation', () => {
    const openTab = openBrowser()
    const before = openTab()
    before.write('a', 'for a')
    before.write('b', 'for b')
    before.unmount()
    const after = openTab()
    expect([after.read('a'), after.read('b'), after.read('c')]).toEqual(['for a', 'for b', ''])
  })

  it('are shared with the other tabs once the user pauses', () => {
    const openTab = openBrowser()
    const [here, there] = [openTab(), openTab()]
    there.read('a')
    here.write('a', 'Hel')
    here.write('a', 'Hello')
    expect(there.read('a')).toBe('')
    pause()
    expect(there.read('a')).toBe('Hello')
  })

  it('tell whoever shows them', () => {
    const openTab = openBrowser()
    const [here, there] = [openTab(), openTab()]
    const seen: string[] = []
    const draft = there.drafts.of(conversation('a'))
    draft.subscribe(() => seen.push(draft.get()))
    here.write('a', 'Hello')
    pause()
    expect(seen.at(-1)).toBe('Hello')
  })

  it('never change under the fingers of somebody who writes', () => {
    const openTab = openBrowser()
    const [here, there] = [openTab(), openTab()]
    here.write('a', 'from here')
    vi.advanceTimersByTime(200)
    there.write('a', 'from there')
    pause()
    expect(there.read('a')).toBe('from there')
  })

  it('are the last one that was written, once nobody writes', () => {
    const openTab = openBrowser()
    const [here, there] = [openTab(), openTab()]
    here.write('a', 'first')
    vi.advanceTimersByTime(2_000)
    there.write('a', 'second')
    pause()
    expect(here.read('a')).toBe('second')
    expect(openTab().read('a')).toBe('second')
  })

  it('stay as they are where two tabs write in one conversation, whichever is sent first', () => {
    const openTab = openBrowser()
    const ownStorage = mapStorage()
    const [here, there] = [openTab(), openTab(ownStorage)]
    here.write('a', 'to be sent')
    there.write('a', 'not finished')
    vi.advanceTimersByTime(2_000)
    here.write('a', '')
    expect(there.read('a')).toBe('not finished')
    there.unmount()
    const reloaded = openTab(ownStorage)
    expect(reloaded.read('a')).toBe('not finished')
    reloaded.write('a', '')
    expect([openTab(ownStorage).read('a'), openTab().read('a')]).toEqual(['', ''])
  })

  it('are shared again once the words of its own that a tab had are gone', () => {
    const openTab = openBrowser()
    const [here, there] = [openTab(), openTab()]
    here.write('a', 'here')
    there.write('a', 'there')
    vi.advanceTimersByTime(2_000)
    there.write('a', '')
    vi.advanceTimersByTime(2_000)
    here.write('a', 'here and now')
    pause()
    expect(there.read('a')).toBe('here and now')
  })

  it('of another tab stay when words of one’s own are sent after a reload', () => {
    const openTab = openBrowser()
    const ownStorage = mapStorage()
    const [before, there] = [openTab(ownStorage), openTab()]
    there.write('a', 'theirs')
    before.write('a', 'mine')
    vi.advanceTimersByTime(2_000)
    before.unmount()
    const here = openTab(ownStorage)
    expect(here.read('a')).toBe('mine')
    here.write('a', '')
    expect(there.read('a')).toBe('theirs')
    here.write('a', 'next')
    pause()
    there.unmount()
    expect(openTab().read('a')).toBe('theirs')
  })

  it('are gone in all tabs at once when they are sent', () => {
    const openTab = openBrowser()
    const [here, there] = [openTab(), openTab()]
    here.write('a', 'Hello')
    pause()
    here.write('a', '')
    expect(there.read('a')).toBe('')
    expect(openTab().read('a')).toBe('')
  })

  it('go over to the conversation once there is one', () => {
    const tab = openBrowser()()
    const before = { threadKey: 'latest:sup', id: undefined }
    const after = { threadKey: 'latest:sup', id: 'a' }
    tab.drafts.set(before, 'Hello')
    expect(tab.drafts.of(after).get()).toBe('Hello')
    tab.drafts.settle(after)
    expect(tab.read('a')).toBe('Hello')
    expect(tab.drafts.of(before).get()).toBe('')
  })

  it('lose nothing where both the conversation and what was written before have a text', () => {
    const tab = openBrowser()()
    tab.write('a', 'of yesterday')
    tab.drafts.set({ threadKey: 'latest:sup', id: undefined }, 'of today')
    tab.drafts.settle({ threadKey: 'latest:sup', id: 'a' })
    expect(tab.read('a')).toBe('of yesterday\n\nof today')
  })

  it('stay in their tab where the conversation is a new one', () => {
    const openTab = openBrowser()
    const ownStorage = mapStorage()
    const [here, there] = [openTab(ownStorage), openTab()]
    const fresh = { threadKey: 'new:sup::r1:', id: undefined }
    here.drafts.set(fresh, 'Hello')
    pause()
    expect(there.drafts.of(fresh).get()).toBe('')
    here.unmount()
    expect(openTab(ownStorage).drafts.of(fresh).get()).toBe('Hello')
  })

  it('leave alone what another tab has stored meanwhile', () => {
    const openTab = openBrowser()
    const [here, there] = [openTab(), openTab()]
    here.unmount()
    here.read('a')
    there.write('a', 'from there')
    pause()
    here.write('b', 'from here')
    pause()
    expect(openTab().read('a')).toBe('from there')
  })

  it('make room for newer ones', () => {
    const openTab = openBrowser()
    const tab = openTab()
    for (const id of ['a', 'b', 'c', 'd']) {
      tab.write(id, id)
      pause()
    }
    const next = openTab()
    expect(['a', 'b', 'c', 'd'].map(next.read)).toEqual(['', 'b', 'c', 'd'])
  })

  it('of more characters than may be kept are there until the page goes', () => {
    const openTab = openBrowser()
    const tab = openTab()
    const long = 'x'.repeat(300)
    tab.write('a', long)
    pause()
    expect(tab.read('a')).toBe(long)
    expect(openTab().read('a')).toBe('')
  })

  it('are forgotten with their session, also where they were stored', () => {
    const openTab = openBrowser()
    const tab = openTab()
    tab.write('a', 'Hello')
    tab.drafts.forget()
    pause()
    expect(tab.read('a')).toBe('')
    expect(openTab().read('a')).toBe('')
  })

  it('are kept for the life of the page where nothing can be stored', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const tab = openBrowser({ getItem: refuse, setItem: refuse, removeItem: refuse })()
    tab.write('a', 'Hello')
    pause()
    expect(tab.read('a')).toBe('Hello')
  })

  it.each([
    ['no JSON', '{'],
    ['another version', '{"version":2,"entries":{"id:a":{"text":"x","at":1}}}'],
    ['something else', '{"version":1,"entries":{"id:a":{"text":7}}}'],
    ['a list', '[]'],
  ])('take %s in their place for nothing', (_kind, text) => {
    const tab = openBrowser(mapStorage({ drafts: text }))()
    expect(tab.read('a')).toBe('')
  })
})
