import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AgentMessage } from '../../src/wire/agentTypes.js'
import { HttpError, NetworkError } from '../../src/wire/errors.js'
import { pendingOf } from '../../src/cache/outbox.js'
import { createFakeBrowser } from './fakeBrowser.js'
import { conversation, message } from './fixtures.js'
import { openedTab, pass, thread } from './openedWorld.js'

const user = (id: string, content: string, fields: Partial<AgentMessage> = {}) =>
  message(id, 1, { role: 'user', content, ...fields })

type World = Awaited<ReturnType<typeof openedTab>>

/** What a list shows below the messages. */
const pending = ({ delivery, messages }: World) =>
  pendingOf(delivery.outbox.get(), thread.key, 'c1', messages()).map((item) => [
    item.message.content,
    item.delivery,
    item.isElsewhere ? 'elsewhere' : 'here',
  ])
const contents = (posts: World['posts']) => posts.map(({ input }) => input.content)

/** A browser with so many tabs that have the conversation open. */
async function openTabs<const Names extends string>(...names: Names[]) {
  const browser = createFakeBrowser()
  const tabs: Record<string, World & { die: () => void }> = {}
  for (const name of names) {
    const tab = browser.openTab()
    const world = await openedTab(tab)
    // a page that is gone does nothing more
    const die = () => {
      tab.die()
      world.client.agents.addMessage = () => new Promise(() => undefined)
    }
    tabs[name] = { ...world, die }
  }
  // each name that was asked for is there now
  return { browser, ...(tabs as Record<Names, World & { die: () => void }>) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what one tab sends', () => {
  it('shows in the others, until its copy is shown there, under one key', async () => {
    const { a, b } = await openTabs('a', 'b')
    const localId = a.send('Hi')
    await pass(20)
    expect(pending(b)).toEqual([['Hi', 'sending', 'elsewhere']])
    a.posts[0]?.answer(user('m1', 'Hi'))
    await pass(100)
    expect(pending(a)).toEqual([])
    expect(pending(b)).toEqual([['Hi', 'sending', 'elsewhere']])
    b.push('c1', user('m1', 'Hi'))
    await pass(50)
    expect(b.ids()).toEqual(['m1'])
    expect(pending(b)).toEqual([])
    await pass(50)
    expect(b.delivery.outbox.get()).toEqual([])
    expect([a.delivery.rowKeys.of('m1'), b.delivery.rowKeys.of('m1')]).toEqual([localId, localId])
  })

  it('shows in a tab that is opened later', async () => {
    const browser = createFakeBrowser()
    const a = await openedTab(browser.openTab())
    a.send('Hi')
    await pass(20)
    const b = await openedTab(browser.openTab())
    await pass(50)
    expect(pending(b)).toEqual([['Hi', 'sending', 'elsewhere']])
    expect(b.posts).toEqual([])
  })

  it('goes from the others when it is discarded', async () => {
    const { a, b } = await openTabs('a', 'b')
    const localId = a.send('Hi')
    await pass(20)
    a.posts[0]?.fail(new HttpError('No', { status: 422 }))
    await pass(20)
    expect(pending(b)).toEqual([['Hi', 'failed', 'elsewhere']])
    a.delivery.discard(localId)
    await pass(20)
    expect(pending(b)).toEqual([])
  })

  it('is sent again and discarded by its own tab, when another is told to', async () => {
    const { a, b } = await openTabs('a', 'b')
    const localId = a.send('Hi')
    await pass(20)
    a.posts.shift()?.fail(new HttpError('No', { status: 422 }))
    await pass(20)
    b.delivery.retry(localId)
    await pass(20)
    expect([contents(a.posts), contents(b.posts)]).toEqual([['Hi'], []])
    a.posts.shift()?.fail(new HttpError('No', { status: 422 }))
    await pass(20)
    b.delivery.discard(localId)
    await pass(50)
    expect([pending(a), pending(b)]).toEqual([[], []])
  })

  it('has the error that it has there', async () => {
    const { a, b } = await openTabs('a', 'b')
    a.send('Hi')
    await pass(20)
    a.posts[0]?.fail(new HttpError('No', { status: 422, code: 'TOO_LONG' }))
    await pass(20)
    expect(b.delivery.outbox.get()[0]?.error).toMatchObject({
      name: 'HttpError',
      message: 'No',
      code: 'TOO_LONG',
      status: 422,
    })
  })

  it('is told from the same words of another tab, whichever copy comes first', async () => {
    const { a, b } = await openTabs('a', 'b')
    const first = a.send('Hi')
    await pass(20)
    const second = b.send('Hi')
    await pass(20)
    for (const tab of [a, b]) {
      tab.push('c1', user('m2', 'Hi'))
      tab.push('c1', user('m1', 'Hi'))
    }
    await pass(50)
    a.posts[0]?.answer(user('m1', 'Hi'))
    b.posts[0]?.answer(user('m2', 'Hi'))
    await pass(100)
    for (const tab of [a, b]) {
      expect(tab.ids()).toEqual(['m2', 'm1'])
      expect(pending(tab)).toEqual([])
      expect([tab.delivery.rowKeys.of('m1'), tab.delivery.rowKeys.of('m2')]).toEqual([first, second])
    }
  })

  it('is not taken for the same words of a tab whose request broke', async () => {
    const { a, b } = await openTabs('a', 'b')
    const first = a.send('Hi')
    await pass(20)
    b.send('Hi')
    await pass(20)
    b.posts[0]?.fail(new NetworkError('reset'))
    await pass(20)
    b.push('c1', user('m1', 'Hi'))
    a.push('c1', user('m1', 'Hi'))
    a.posts[0]?.answer(user('m1', 'Hi'))
    await pass(100)
    expect(pending(a)).toEqual([['Hi', 'unknown', 'elsewhere']])
    expect(pending(b)).toEqual([['Hi', 'unknown', 'here']])
    expect([a.delivery.rowKeys.of('m1'), b.delivery.rowKeys.of('m1')]).toEqual([first, first])
  })

  it("does not show in another tab's new conversation that goes by the same name", async () => {
    const { a, b } = await openTabs('a', 'b')
    const fresh = {
      key: 'new:support_agent:1',
      agentName: 'support_agent',
      start: 'new',
      metadata: undefined,
    } as const
    a.client.agents.createConversation = () => new Promise(() => undefined)
    a.delivery.send(fresh, undefined, 'Hi')
    await pass(20)
    expect(pendingOf(b.delivery.outbox.get(), fresh.key, undefined, [])).toEqual([])
  })
})

describe('what another tab has delivered', () => {
  it('goes after a while where nobody looks at the conversation', async () => {
    const browser = createFakeBrowser()
    const a = await openedTab(browser.openTab())
    const b = await openedTab(browser.openTab())
    b.unwatch()
    b.queryClient.removeQueries({ queryKey: b.engine.keys.conversations })
    a.send('Hi')
    await pass(20)
    a.posts[0]?.answer(user('m1', 'Hi'))
    await pass(100)
    expect(b.delivery.outbox.get()).toHaveLength(1)
    await pass(5 * 60_000)
    expect(b.delivery.outbox.get()).toEqual([])
  })
})

describe('what a dead tab left', () => {
  it('is sent by one of the others, once', async () => {
    const { a, b, c } = await openTabs('a', 'b', 'c')
    a.send('one')
    a.send('two')
    await pass(20)
    a.die()
    await pass(1_000)
    const posts = [...b.posts, ...c.posts]
    // the first was on its way: it is looked for, not sent
    expect(contents(posts)).toEqual(['two'])
    const [owner, other] = b.posts.length > 0 ? [b, c] : [c, b]
    expect(pending(owner)).toEqual([
      ['one', 'unknown', 'here'],
      ['two', 'sending', 'here'],
    ])
    expect(pending(other)).toEqual([
      ['one', 'unknown', 'elsewhere'],
      ['two', 'sending', 'elsewhere'],
    ])
  })

  it('is one row with the copy that arrived all the same', async () => {
    const { a, b } = await openTabs('a', 'b')
    const localId = a.send('Hi')
    await pass(20)
    a.die()
    await pass(100)
    expect(pending(b)).toEqual([['Hi', 'unknown', 'here']])
    for (const get of b.gets.splice(0)) get.answer(conversation(user('m1', 'Hi')))
    await pass(100)
    expect(b.ids()).toEqual(['m1'])
    expect(pending(b)).toEqual([])
    expect(b.delivery.rowKeys.of('m1')).toBe(localId)
  })

  it('is taken up after a reload, by the page that comes next', async () => {
    const browser = createFakeBrowser()
    const before = browser.openTab()
    const a = await openedTab(before)
    a.send('one')
    const second = a.send('two')
    await pass(20)
    before.die()
    const b = await openedTab(browser.openTab())
    expect(pending(b)).toEqual([
      ['one', 'unknown', 'here'],
      ['two', 'sending', 'here'],
    ])
    expect(b.delivery.outbox.get()[0]?.error).toMatchObject({ code: 'page_closed' })
    b.posts[0]?.answer(user('m2', 'two'))
    await pass(100)
    expect(b.delivery.rowKeys.of('m2')).toBe(second)
  })

  it('has failed, and why, as before', async () => {
    const browser = createFakeBrowser()
    const before = browser.openTab()
    const a = await openedTab(before)
    a.send('Hi')
    await pass(20)
    a.posts[0]?.fail(new HttpError('Too long', { status: 422, code: 'TOO_LONG' }))
    await pass(20)
    before.die()
    const b = await openedTab(browser.openTab())
    expect(pending(b)).toEqual([['Hi', 'failed', 'here']])
    expect(b.delivery.outbox.get()[0]?.error).toMatchObject({
      name: 'HttpError',
      message: 'Too long',
      code: 'TOO_LONG',
    })
  })

  it('stays in its conversation, though the thread may name another by now', async () => {
    const latest = {
      key: 'latest:support_agent',
      agentName: 'support_agent',
      start: 'latest',
      metadata: undefined,
    } as const
    const browser = createFakeBrowser()
    const before = browser.openTab()
    const a = await openedTab(before)
    a.delivery.send(latest, 'c1', 'Hi')
    await pass(20)
    before.die()
    const b = await openedTab(browser.openTab())
    const outbox = b.delivery.outbox.get()
    expect(pendingOf(outbox, undefined, 'c1', [])).toHaveLength(1)
    // which one is the latest is not known yet, or it is a newer one
    expect(pendingOf(outbox, latest.key, undefined, [])).toEqual([])
    expect(pendingOf(outbox, latest.key, 'c2', [])).toEqual([])
  })

  it('goes into a conversation of its own, where a new one was to be made', async () => {
    const browser = createFakeBrowser()
    const before = browser.openTab()
    const fresh = {
      key: 'new:support_agent:1',
      agentName: 'support_agent',
      start: 'new',
      metadata: undefined,
    } as const
    const a = await openedTab(before)
    a.client.agents.createConversation = () => new Promise(() => undefined)
    a.delivery.send(fresh, undefined, 'Hi')
    await pass(20)
    before.die()
    const after = browser.openTab()
    const b = await openedTab(after)
    b.queryClient.setQueryData(b.engine.keys.thread(fresh.key), 'c9')
    expect(b.delivery.outbox.get()).toMatchObject([{ message: { content: 'Hi' }, conversationId: undefined }])
    expect(pendingOf(b.delivery.outbox.get(), fresh.key, 'c9', [])).toEqual([])
  })

  it('is not there any more when it was delivered or discarded', async () => {
    const browser = createFakeBrowser()
    const before = browser.openTab()
    const a = await openedTab(before)
    a.send('one')
    const two = a.send('two')
    await pass(20)
    a.posts[0]?.answer(user('m1', 'one'))
    await pass(20)
    a.posts[1]?.fail(new HttpError('No', { status: 422 }))
    await pass(20)
    a.delivery.discard(two)
    expect(browser.storage.length).toBe(0)
    before.die()
    const b = await openedTab(browser.openTab())
    expect(pending(b)).toEqual([])
  })
})

describe('where there are no locks', () => {
  it('what another page left is never sent by itself', async () => {
    const browser = createFakeBrowser()
    const before = browser.openTab()
    const a = await openedTab({ ...before, locks: null })
    a.send('one')
    const two = a.send('two')
    await pass(20)
    before.die()
    const b = await openedTab({ ...browser.openTab(), locks: null })
    await pass(1_000)
    expect(pending(b)).toEqual([
      ['one', 'unknown', 'here'],
      ['two', 'failed', 'here'],
    ])
    expect(b.delivery.outbox.get()[1]?.error).toMatchObject({ code: 'not_sent' })
    expect(b.posts).toEqual([])
    b.delivery.retry(two)
    await pass(20)
    expect(contents(b.posts)).toEqual(['two'])
  })

  it('nothing is taken from a tab that lives', async () => {
    const browser = createFakeBrowser()
    const a = await openedTab({ ...browser.openTab(), locks: null })
    a.send('one')
    a.send('two')
    await pass(20)
    const b = await openedTab({ ...browser.openTab(), locks: null })
    await pass(5_000)
    expect(pending(b)).toEqual([
      ['one', 'sending', 'elsewhere'],
      ['two', 'queued', 'elsewhere'],
    ])
    a.posts[0]?.answer(user('m1', 'one'))
    await pass(20)
    expect(contents(a.posts)).toEqual(['one', 'two'])
  })

  it('one of two pages that open at once takes what is left', async () => {
    const browser = createFakeBrowser()
    const before = browser.openTab()
    const a = await openedTab({ ...before, locks: null })
    a.send('one')
    a.send('two')
    await pass(20)
    before.die()
    const [b, c] = await Promise.all([
      openedTab({ ...browser.openTab(), locks: null }),
      openedTab({ ...browser.openTab(), locks: null }),
    ])
    await pass(2_000)
    const places = [b, c].map((tab) => pending(tab).map(([content, , place]) => [content, place]))
    expect(places).toContainEqual([
      ['one', 'here'],
      ['two', 'here'],
    ])
    expect(places).toContainEqual([
      ['one', 'elsewhere'],
      ['two', 'elsewhere'],
    ])
  })
})

describe('the life of a page', () => {
  it('goes on when it is mounted twice at once', async () => {
    const { a, b } = await openTabs('a', 'b')
    a.send('one')
    a.send('two')
    await pass(20)
    a.unmount()
    a.engine.mount()
    await pass(1_000)
    expect(pending(a)).toEqual([
      ['one', 'sending', 'here'],
      ['two', 'queued', 'here'],
    ])
    expect(b.posts).toEqual([])
  })

  it('hands what is left to the next one when it is unmounted, once what is under way is answered', async () => {
    const browser = createFakeBrowser()
    const a = await openedTab(browser.openTab())
    a.send('one')
    await pass(20)
    a.unmount()
    await pass(20)
    a.posts[0]?.fail(new HttpError('No', { status: 422 }))
    await pass(20)
    expect(a.delivery.outbox.get()).toEqual([])
    const b = await openedTab(browser.openTab())
    expect(pending(b)).toEqual([['one', 'failed', 'here']])
  })

  it('tells whoever waits for a message that it lets go of', async () => {
    const a = await openedTab(createFakeBrowser().openTab())
    const settled = a.delivery.settled(a.send('one'))
    const rejected = expect(settled).rejects.toMatchObject({ name: 'AbortError' })
    await pass(20)
    a.posts[0]?.fail(new NetworkError('reset'))
    a.unmount()
    await pass(20)
    await rejected
  })

  it('begins again with what it had when it is mounted again', async () => {
    const browser = createFakeBrowser()
    const a = await openedTab(browser.openTab())
    a.send('one')
    await pass(20)
    a.posts[0]?.fail(new HttpError('No', { status: 422 }))
    await pass(20)
    a.unmount()
    await pass(100)
    a.engine.mount()
    await pass(100)
    expect(pending(a)).toEqual([['one', 'failed', 'here']])
  })

  it('is gone when the session ends, for that user too: nothing stays behind who has signed out', async () => {
    const browser = createFakeBrowser()
    const a = await openedTab({ ...browser.openTab(), session: 'u1' })
    a.send('one')
    a.send('two')
    await pass(20)
    a.engine.end()
    a.unmount()
    await pass(100)
    expect(a.delivery.outbox.get()).toEqual([])
    const other = await openedTab({ ...browser.openTab(), session: 'u2' })
    await pass(1_000)
    expect([other.delivery.outbox.get(), other.posts]).toEqual([[], []])
    const back = await openedTab({ ...browser.openTab(), session: 'u1' })
    expect([pending(back), back.posts]).toEqual([[], []])
  })
})
