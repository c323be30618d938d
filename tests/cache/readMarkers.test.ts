import { describe, expect, it } from 'vitest'
import { decodeReadMarker } from '../../src/cache/readMarkers/decodeReadMarker.js'
import { createReadMarkers } from '../../src/cache/readMarkers/readMarkers.js'
import { unreadOf } from '../../src/cache/readMarkers/unreadOf.js'
import { createShelf } from '../../src/cache/shelf.js'
import { mapStorage } from '../support/mapStorage.js'
import { message } from './fixtures.js'

const at = (id: string, second: number, role = 'assistant') => {
  const date = `2026-01-05T10:00:0${second}Z`
  return message(id, second, { role, created_date: date })
}

function openMarkers(storage = mapStorage()) {
  const shelf = createShelf({ storage, key: 'read', decode: decodeReadMarker, most: 10, mostChars: 1_000 })
  const silence = { tell: () => undefined, listen: () => () => undefined }
  return createReadMarkers({ shelf, tabs: silence, now: () => 1 })
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
