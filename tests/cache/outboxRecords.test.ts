import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOutboxItem } from '../../src/cache/newMessage.js'
import { createOutboxRecords, type RecordStorage } from '../../src/cache/outbox/outboxRecords.js'
import { restoreItem } from '../../src/cache/outbox/restoreItem.js'
import { HttpError } from '../../src/wire/errors.js'
import { createFakeBrowser, createFakeStorage } from './fakeBrowser.js'
import { openedTab, pass, thread } from './openedWorld.js'

const item = (localId: string, input: Parameters<typeof createOutboxItem>[0]['input'] = 'Hi') =>
  createOutboxItem({
    thread,
    conversationId: 'c1',
    input,
    localId,
    createId: 'new',
    date: '2026-01-01T00:00:00Z',
  })
const keysOf = (storage: RecordStorage) =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
const KEY = 'base44:outbox:app:u1:t1'

describe('outbox records', () => {
  it('give back what was written, by tab', () => {
    const storage = createFakeStorage()
    const records = createOutboxRecords(storage, 'app', 'u1')
    const sent = item('1', { content: 'Hi', file_urls: ['https://a/b.png'] })
    records.write('t1', [sent])
    records.write('t2', [item('2')])
    expect(records.tabs()).toEqual(['t1', 't2'])
    expect(records.read('t1')).toEqual([sent])
  })

  it('give back an error by its name, its words and its code, and nothing more of it', () => {
    const storage = createFakeStorage()
    const records = createOutboxRecords(storage, 'app', 'u1')
    const error = new HttpError('Too long', {
      status: 422,
      code: 'TOO_LONG',
      data: { secret: 1 },
      response: { status: 422, statusText: '', headers: { 'x-secret': '1' }, data: {} },
    })
    records.write('t1', [{ ...item('1'), delivery: 'failed', error }])
    expect(records.read('t1')[0]?.error).toMatchObject({
      name: 'HttpError',
      message: 'Too long',
      code: 'TOO_LONG',
      status: 422,
    })
    expect(storage.getItem(KEY)).not.toContain('secret')
  })

  it('are gone when nothing is left', () => {
    const storage = createFakeStorage()
    const records = createOutboxRecords(storage, 'app', 'u1')
    records.write('t1', [item('1')])
    records.write('t1', [])
    expect(storage.length).toBe(0)
  })

  it("are not another app's or user's, though their names read alike", () => {
    const storage = createFakeStorage()
    createOutboxRecords(storage, 'app', 'u1:t1').write('t2', [item('1')])
    createOutboxRecords(storage, 'app:u1', 't1').write('t2', [item('1')])
    expect(createOutboxRecords(storage, 'app', 'u1').tabs()).toEqual([])
  })

  it.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['another version', JSON.stringify({ version: 2, items: [item('1')] })],
    ['no list', JSON.stringify({ version: 1, items: {} })],
    ['no items', JSON.stringify({ version: 1, items: [null, 7, [], 'x', {}] })],
    ['no message', JSON.stringify({ version: 1, items: [{ ...item('1'), message: null }] })],
    ['no thread', JSON.stringify({ version: 1, items: [{ ...item('1'), thread: { key: 1 } }] })],
    ['no delivery', JSON.stringify({ version: 1, items: [{ ...item('1'), delivery: 'maybe' }] })],
    ['an id that is none', JSON.stringify({ version: 1, items: [{ ...item('1'), conversationId: {} }] })],
  ])('drop what can not be read: %s', (_, text) => {
    const storage = createFakeStorage()
    storage.setItem(KEY, text)
    expect(createOutboxRecords(storage, 'app', 'u1').read('t1')).toEqual([])
  })

  it('keep what can be read beside what can not', () => {
    const storage = createFakeStorage()
    storage.setItem(KEY, JSON.stringify({ version: 1, items: [{}, item('2')] }))
    expect(createOutboxRecords(storage, 'app', 'u1').read('t1')).toMatchObject([{ localId: '2' }])
  })

  it('survive a storage that refuses everything', () => {
    const refuse = () => {
      throw new Error('denied')
    }
    const blocked: RecordStorage = {
      getItem: refuse,
      setItem: refuse,
      removeItem: refuse,
      key: refuse,
      length: 3,
    }
    const records = createOutboxRecords(blocked, 'app', 'u1')
    expect(records.write('t1', [item('1')])).toBe(false)
    expect(records.read('t1')).toEqual([])
    expect(records.tabs()).toEqual([])
  })

  it('rather forget than say what is true no more, when the storage is full', () => {
    const storage = createFakeStorage()
    const records = createOutboxRecords(storage, 'app', 'u1')
    records.write('t1', [item('1')])
    storage.setItem = () => {
      throw new Error('full')
    }
    expect(records.write('t1', [item('1'), item('2')])).toBe(false)
    expect(records.read('t1')).toEqual([])
  })
})

describe('restoreItem', () => {
  it.each([
    ['queued', { delivery: 'queued' }, true, 'queued', undefined],
    ['queued, without locks', { delivery: 'queued' }, false, 'failed', 'not_sent'],
    ['about to go out', { delivery: 'sending' }, true, 'queued', undefined],
    ['on its way', { delivery: 'sending', isOut: true }, true, 'unknown', 'page_closed'],
    ['on its way once more', { delivery: 'queued', isOut: true }, true, 'unknown', 'page_closed'],
  ] as const)('takes up a message that was %s', (_, stored, maySend, delivery, code) => {
    const restored = restoreItem({ ...item('1'), ...stored }, maySend)
    expect(restored.delivery).toBe(delivery)
    if (code === undefined) expect(restored).not.toHaveProperty('error')
    else expect(restored.error).toMatchObject({ code })
  })
})

describe('what a tab stores', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is under the app, the user and the tab', async () => {
    const { storage, ...tab } = createFakeBrowser().openTab()
    const world = await openedTab({ ...tab, storage })
    world.send('Hi')
    await pass()
    expect(keysOf(storage)).toEqual([expect.stringMatching(/^base44:outbox:app:u1:[\w-]+$/)])
  })

  it('is nothing once the session has ended: who signs out leaves nothing behind', async () => {
    const browser = createFakeBrowser()
    const world = await openedTab(browser.openTab())
    world.send('Hi')
    await pass()
    expect(keysOf(browser.storage)).toHaveLength(1)
    world.engine.end()
    await pass()
    expect(keysOf(browser.storage)).toEqual([])
  })

  it('never has the token in it', async () => {
    const browser = createFakeBrowser()
    const token = `x.${btoa(JSON.stringify({ sub: 'u1' }))}.y`
    const world = await openedTab({ ...browser.openTab() })
    world.client.setToken(token)
    world.send('Hi')
    await pass()
    const all = keysOf(browser.storage).map((key) => key + (browser.storage.getItem(key) ?? ''))
    expect(all.join()).not.toContain(token)
  })

  it.each(['token-1', 'sdk', `x.${btoa(JSON.stringify({ sub: 'u1' }))}.y`])(
    'is nothing under a name that names nobody: %s',
    async (session) => {
      const browser = createFakeBrowser()
      const tab = browser.openTab()
      const world = await openedTab(tab)
      Object.assign(world.client.session, { get: () => session })
      const own = await openedTab({ ...browser.openTab(), client: world.client, session })
      own.delivery.send(thread, 'c1', 'Hi')
      await pass(50)
      expect(keysOf(browser.storage)).toEqual([])
      expect(world.delivery.outbox.get()).toEqual([])
    },
  )

  it('is nothing where the storage is full, and the message is sent all the same', async () => {
    const browser = createFakeBrowser()
    browser.storage.setItem = () => {
      throw new Error('full')
    }
    const world = await openedTab(browser.openTab())
    world.send('Hi')
    await pass()
    expect(world.posts).toHaveLength(1)
    expect(world.outbox()).toEqual([['Hi', 'sending']])
  })
})
