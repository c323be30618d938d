import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../src/testing/server/store/createMemoryStore.js'
import type { Store } from '../../src/testing/server/store/storeTypes.js'
import { openPglite } from '../../playground/backend/openPglite.js'

const dataDir = await mkdtemp(join(tmpdir(), 'base44-stores-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const kinds: [string, () => Store | Promise<Store>][] = [
  ['in memory', createMemoryStore],
  ['of Drizzle on PGlite', () => openPglite(dataDir)],
]

describe.each(kinds)('the store %s', (_kind, open) => {
  let store: Store
  let count = 0
  /** Each test has a collection to itself. */
  const fresh = () => `c${count++}`

  beforeAll(async () => {
    store = await open()
  }, 60_000)
  afterAll(() => store.close())

  const fill = async (collection: string, records: { id: string }[]) => {
    await store.write(records.map((put) => ({ collection, put })))
  }

  it('gives back what was put, and nothing for what was not', async () => {
    const c = fresh()
    await fill(c, [{ id: 'a', n: 1 } as { id: string }])
    expect(await store.get(c, 'a')).toEqual({ id: 'a', n: 1 })
    expect(await store.get(c, 'b')).toBeUndefined()
    expect(await store.get(fresh(), 'a')).toBeUndefined()
    expect(await store.list(fresh())).toEqual([])
  })

  it('keeps any JSON as it is, in the order of its keys', async () => {
    const c = fresh()
    const record = {
      id: 'a',
      z: null,
      b: [1, -0.5, 1e21, { deep: [[]] }],
      a: 'quote " \\ \u0000 \u2028 😀 \ud800 <b>',
      '': false,
      constructor: 'own',
    }
    await store.write([{ collection: c, put: record }])
    const found = await store.get(c, 'a')
    expect(found).toEqual(record)
    expect(JSON.stringify(found)).toBe(JSON.stringify(record))
  })

  it('hands out copies', async () => {
    const c = fresh()
    const record = { id: 'a', list: [1] }
    await store.write([{ collection: c, put: record }])
    record.list.push(2)
    const found = await store.get(c, 'a')
    Object.assign(found ?? {}, { list: [] })
    expect(await store.get(c, 'a')).toEqual({ id: 'a', list: [1] })
  })

  it('lists in the order of insertion, which a second put does not change', async () => {
    const c = fresh()
    await fill(c, [{ id: 'b' }, { id: 'a' }, { id: 'c' }])
    await store.write([{ collection: c, put: { id: 'b', again: true } }])
    expect((await store.list(c)).map((record) => record.id)).toEqual(['b', 'a', 'c'])
  })

  it('filters, sorts and pages', async () => {
    const c = fresh()
    await fill(
      c,
      Array.from({ length: 10 }, (_, n) => ({ id: `r${n}`, n, even: n % 2 === 0 })),
    )
    const found = await store.list(c, { q: { even: true, n: { $gt: 0 } }, sort: '-n', skip: 1, limit: 2 })
    expect(found.map((record) => record['n'])).toEqual([6, 4])
  })

  it('refuses an unknown operator even where there is nothing to filter', async () => {
    await expect(store.list(fresh(), { q: { $where: '1' } })).rejects.toThrow('$where')
  })

  it('writes several changes as one', async () => {
    const c = fresh()
    await fill(c, [{ id: 'a' }, { id: 'b' }])
    await store.write([
      { collection: c, remove: 'a' },
      { collection: c, put: { id: 'c' } },
      { collection: c, remove: 'nothing' },
    ])
    expect((await store.list(c)).map((record) => record.id)).toEqual(['b', 'c'])
  })

  it('writes all of several changes or none', async () => {
    const c = fresh()
    const circular: { id: string; self?: unknown } = { id: 'b' }
    circular.self = circular
    await expect(
      store.write([
        { collection: c, put: { id: 'a' } },
        { collection: c, put: circular },
      ]),
    ).rejects.toThrow()
    expect(await store.list(c)).toEqual([])
  })

  it('updates what is there, and nothing else', async () => {
    const c = fresh()
    await fill(c, [{ id: 'a', n: 1 } as { id: string }])
    expect(await store.update(c, 'a', (record) => ({ ...record, n: 2 }))).toEqual({ id: 'a', n: 2 })
    expect(await store.update(c, 'b', (record) => record)).toBeUndefined()
    expect(await store.list(c)).toEqual([{ id: 'a', n: 2 }])
  })

  it('loses no update of many at once', async () => {
    const c = fresh()
    await fill(c, [{ id: 'a', n: 0 } as { id: string }])
    const add = () => store.update(c, 'a', (record) => ({ ...record, n: Number(record['n']) + 1 }))
    await Promise.all(Array.from({ length: 50 }, add))
    expect(await store.get(c, 'a')).toEqual({ id: 'a', n: 50 })
  })

  it('keeps a record as it was when an update throws', async () => {
    const c = fresh()
    await fill(c, [{ id: 'a', n: 1 } as { id: string }])
    const failing = store.update(c, 'a', () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await store.get(c, 'a')).toEqual({ id: 'a', n: 1 })
  })

  describe('rewriting a collection', () => {
    it('reads it in the order of insertion, writes what follows and gives the answer', async () => {
      const c = fresh()
      await fill(c, [{ id: 'b' }, { id: 'a' }, { id: 'c' }])
      const answer = await store.rewrite(c, (records) => ({
        changes: [
          { collection: c, put: { id: 'b', seen: records.map((record) => record.id) } },
          { collection: c, remove: 'a' },
          { collection: c, put: { id: 'd' } },
        ],
        answer: records.length,
      }))
      expect(answer).toBe(3)
      expect(await store.list(c)).toEqual([{ id: 'b', seen: ['b', 'a', 'c'] }, { id: 'c' }, { id: 'd' }])
    })

    it('writes nothing when its plan throws, or is not JSON', async () => {
      const c = fresh()
      await fill(c, [{ id: 'a' }])
      const failing = store.rewrite(c, () => {
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      const circular: { id: string; self?: unknown } = { id: 'b' }
      circular.self = circular
      const broken = store.rewrite(c, () => ({
        changes: [
          { collection: c, remove: 'a' },
          { collection: c, put: circular },
        ],
        answer: 'never',
      }))
      await expect(broken).rejects.toThrow()
      expect(await store.list(c)).toEqual([{ id: 'a' }])
    })

    it('lets nothing happen in between, neither another rewriting nor an update', async () => {
      const c = fresh()
      await fill(c, [{ id: 'a', n: 0 } as { id: string }])
      const addToAll = () =>
        store.rewrite(c, (records) => ({
          changes: records.map((record) => ({
            collection: c,
            put: { ...record, n: Number(record['n']) + 1 },
          })),
          answer: undefined,
        }))
      const addToOne = () => store.update(c, 'a', (record) => ({ ...record, n: Number(record['n']) + 1 }))
      await Promise.all(Array.from({ length: 20 }, () => [addToAll(), addToOne()]).flat())
      expect(await store.get(c, 'a')).toEqual({ id: 'a', n: 40 })
    })

    it('lets two of them not insert the same thing', async () => {
      const c = fresh()
      const insertOnce = (id: string) =>
        store.rewrite(c, (records) => ({
          changes: records.length === 0 ? [{ collection: c, put: { id } }] : [],
          answer: records.length === 0,
        }))
      const answers = await Promise.all(['a', 'b', 'c', 'd'].map(insertOnce))
      expect(answers.filter(Boolean)).toHaveLength(1)
      expect(await store.list(c)).toHaveLength(1)
    })
  })
})
