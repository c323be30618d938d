import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { decodeReadMarker } from '../../src/cache/readMarkers/decodeReadMarker.js'
import { createReadMarkers } from '../../src/cache/readMarkers/readMarkers.js'
import { unreadOf } from '../../src/cache/readMarkers/unreadOf.js'
import { createShelf } from '../../src/cache/shelf.js'
import type { Tabs } from '../../src/cache/tabs.js'
import { mapStorage } from '../support/mapStorage.js'
import { eventually } from '../support/eventually.js'
import { createFakeBrowser } from './fakeBrowser.js'
import { message } from './fixtures.js'

const at = (id: string, second: number, role = 'assistant') => {
  const date = `2026-01-05T10:00:0${second}Z`
  return message(id, second, { role, created_date: date })
}

const silence: Pick<Tabs, 'tell' | 'listen'> = { tell: () => undefined, listen: () => () => undefined }

function openMarkers(storage = mapStorage(), tabs = silence) {
  const shelf = createShelf({ storage, key: 'read', decode: decodeReadMarker, most: 10, mostChars: 1_000 })
  return createReadMarkers({ shelf, tabs, now: () => 1 })
}

/** The markers of two tabs that hear each other, and keep nothing in common. */
function openTabs() {
  const browser = createFakeBrowser()
  const open = () => {
    const markers = openMarkers(mapStorage(), browser.openTab().tabs)
    onTestFinished(markers.mount())
    return markers
  }
  return [open(), open()] as const
}

describe('read markers', () => {
  it('never go back: a tab that shows less than was read says nothing', () => {
    const markers = openMarkers()
    markers.mark('c', at('b', 2))
    markers.mark('c', at('a', 1))
    markers.mark('c', undefined)
    expect(markers.of('c').get()).toMatchObject({ id: 'b' })
  })

  it('begin once', () => {
    const markers = openMarkers()
    markers.begin('c', undefined)
    markers.begin('c', at('a', 1))
    expect(markers.of('c').get()).toMatchObject({ id: '' })
  })

  it('are kept', () => {
    const storage = mapStorage()
    openMarkers(storage).mark('c', at('a', 1))
    expect(openMarkers(storage).of('c').get()).toMatchObject({ id: 'a' })
    expect(openMarkers(storage).of('other').get()).toBeNull()
  })

  it('are told to the other tabs, whose lists hear of it', async () => {
    const [here, there] = openTabs()
    const onChange = vi.fn<() => void>()
    expect(there.of('c').get()).toBeNull()
    onTestFinished(there.of('c').subscribe(onChange))
    here.mark('c', at('a', 1))
    await eventually(() => expect(there.of('c').get()).toEqual(here.of('c').get()))
    expect(onChange).toHaveBeenCalledTimes(1)
  })

  it('are not taken back by a tab that shows less than was read in another', async () => {
    const [here, there] = openTabs()
    here.mark('c', at('a', 1))
    // neither has heard of the other yet
    there.mark('c', at('b', 2))
    here.mark('end', at('z', 9))
    await eventually(() => expect(there.of('end').get()).toMatchObject({ id: 'z' }))
    await eventually(() => expect(here.of('c').get()).toMatchObject({ id: 'b' }))
    expect(there.of('c').get()).toMatchObject({ id: 'b' })
  })
})

describe('what is unread', () => {
  const messages = [at('a', 1), at('b', 2), at('c', 3, 'user'), at('d', 4)]

  it('stands behind the marker', () => {
    expect(unreadOf(messages, { id: 'b', date: '', at: 1 })).toEqual({ count: 1, firstId: 'd' })
    expect(unreadOf(messages, { id: 'd', date: '', at: 1 })).toEqual({ count: 0, firstId: undefined })
  })

  it('is all that there is, where there was nothing', () => {
    expect(unreadOf(messages, { id: '', date: '', at: 1 })).toEqual({ count: 3, firstId: 'a' })
  })

  it('is younger than the marked message, where that was deleted', () => {
    const marker = { id: 'gone', date: '2026-01-05T10:00:01.500Z', at: 1 }
    expect(unreadOf(messages, marker)).toEqual({ count: 2, firstId: 'b' })
  })

  it('is never a hidden message', () => {
    const hidden = { ...at('e', 5), hidden: true }
    expect(unreadOf([...messages, hidden], { id: 'd', date: '', at: 1 }).count).toBe(0)
  })
})
