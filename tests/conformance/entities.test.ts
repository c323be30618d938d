import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type EntityHandler, type RealtimeEvent } from '@base44/sdk'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Backend } from '../../playground/backend/backendTypes.js'
import { startBackend } from '../../playground/backend/startBackend.js'
import { stockProject } from '../testing/support/stockProject.js'
import { eventually } from '../support/eventually.js'

interface Product {
  id: string
  created_date: string
  created_by: string | null
  sku: string
  name?: string
  category?: string
  price?: number
  active?: boolean
  tags?: string[]
}

/** The platform's published client, against the local Base44: every method of an entity does there what it is said to do. */
describe('entities of @base44/sdk 0.8.50', () => {
  let backend: Backend
  let dataDir: string
  let base44: ReturnType<typeof createClient>
  let products: EntityHandler<Product>

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'base44-entities-'))
    backend = await startBackend({ port: 0, dataDir, project: stockProject })
    base44 = createClient({ appId: 'playground', serverUrl: backend.url, analytics: { enabled: false } })
    const { access_token: token } = await base44.auth.loginViaEmailPassword('dev@example.com', 'password')
    base44.setToken(token)
    // The client makes a handler for any name, at once.
    products = base44.entities['Product'] as EntityHandler<Product>
  })
  afterAll(async () => {
    base44.cleanup()
    await backend.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  beforeEach(async () => {
    await products.deleteMany({})
    await products.bulkCreate([
      { sku: 'a', category: 'toy', price: 10, tags: ['new', 'red'] },
      { sku: 'b', category: 'food', price: 5, tags: ['red'] },
      { sku: 'c', category: 'toy', price: 20 },
      { sku: 'd', price: 20 },
    ])
  })
  const skus = (list: readonly Product[]) => list.map(({ sku }) => sku)

  it('are all that there are: a new method needs its test here', () => {
    expect(Object.keys(products).sort()).toEqual([
      'aggregate',
      'bulkCreate',
      'bulkUpdate',
      'count',
      'create',
      'delete',
      'deleteMany',
      'filter',
      'get',
      'importEntities',
      'list',
      'subscribe',
      'update',
      'updateMany',
      'upsert',
    ])
  })

  it('list gives an array: sorted, cut, skipped, with some fields', async () => {
    expect(skus(await products.list())).toHaveLength(4)
    expect(skus(await products.list('-sku', 2))).toEqual(['d', 'c'])
    expect(skus(await products.list('sku', 2, 1))).toEqual(['b', 'c'])
    const [first] = await products.list('sku', 1, 0, ['sku', 'price'])
    expect(first).toEqual({ id: expect.any(String), sku: 'a', price: 10 })
  })

  it('list gives pages, and the distinct values of a field', async () => {
    const found: Pick<Product, 'sku'>[] = []
    let page = await products.list({ sort: '-sku', limit: 3, fields: ['sku'] })
    found.push(...page.items)
    expect(page.has_more).toBe(true)
    while (page.has_more) {
      page = await products.list({ cursor: page.next_cursor, limit: 3 })
      found.push(...page.items)
    }
    expect(found.map(({ sku }) => sku)).toEqual(['d', 'c', 'b', 'a'])
    expect(page.next_cursor).toBeNull()
    expect(await products.list({ distinct: 'category' })).toEqual({
      items: ['food', 'tool', 'toy'],
      next_cursor: null,
      has_more: false,
    })
    expect((await products.list({ distinct: 'tags' })).items).toEqual(['new', 'red'])
  })

  it('filter gives an array, by values, lists of values and operators', async () => {
    expect(skus(await products.filter({ category: 'toy' }, 'sku'))).toEqual(['a', 'c'])
    expect(skus(await products.filter({ sku: ['d', 'a', 'x'] }, 'sku'))).toEqual(['a', 'd'])
    expect(skus(await products.filter({ price: { $gte: 10 } }, '-price', 10, 1))).toHaveLength(2)
    expect(skus(await products.filter({ tags: { $all: ['red', 'new'] } }))).toEqual(['a'])
    expect(skus(await products.filter({ tags: { $size: 1 } }))).toEqual(['b'])
    expect(skus(await products.filter({ tags: { $exists: false } }, 'sku'))).toEqual(['c', 'd'])
    expect(skus(await products.filter({ tags: null }, 'sku'))).toEqual(['c', 'd'])
    expect(skus(await products.filter({ sku: { $not: { $regex: '^a' } } }, 'sku'))).toEqual(['b', 'c', 'd'])
    const either = { $or: [{ sku: 'a' }, { price: { $lt: 6 } }], $nor: [{ category: 'tool' }] }
    expect(await products.filter(either, 'sku', 10, 0, ['sku', 'price'])).toMatchObject([
      { sku: 'a', price: 10 },
      { sku: 'b', price: 5 },
    ])
    await expect(products.filter({ sku: { $regex: '(a+)+$' } })).rejects.toMatchObject({
      status: 400,
      code: 'BAD_QUERY',
    })
  })

  it('filter gives pages, and distinct values of what matches', async () => {
    const query = { price: { $gte: 10 } }
    const first = await products.filter(query, { sort: 'sku', limit: 2 })
    expect(skus(first.items)).toEqual(['a', 'c'])
    const second = await products.filter(query, { cursor: first.next_cursor, limit: 2 })
    expect(skus(second.items)).toEqual(['d'])
    expect(second.has_more).toBe(false)
    expect((await products.filter({ category: 'toy' }, { distinct: 'price' })).items).toEqual([10, 20])
    await expect(products.filter({}, { cursor: first.next_cursor })).rejects.toMatchObject({
      status: 400,
      message: 'cursor belongs to a list with another q',
      code: 'BAD_CURSOR',
    })
  })

  it('create, get, update and delete one', async () => {
    const made = await products.create({ sku: 'e', price: 1 })
    expect(made).toMatchObject({ sku: 'e', category: 'tool', created_by: 'dev@example.com' })
    expect(await products.get(made.id)).toEqual(made)
    expect(await products.update(made.id, { price: 2 })).toMatchObject({ id: made.id, sku: 'e', price: 2 })
    expect(await products.delete(made.id)).toEqual({ success: true })
    await expect(products.get(made.id)).rejects.toMatchObject({
      status: 404,
      message: `Entity Product with ID ${made.id} not found`,
    })
  })

  it('deleteMany counts what it deletes', async () => {
    expect(await products.deleteMany({ category: 'toy' })).toEqual({ success: true, deleted: 2 })
    expect(skus(await products.list('sku'))).toEqual(['b', 'd'])
  })

  it('bulkCreate makes all of them or none', async () => {
    const made = await products.bulkCreate([{ sku: 'e' }, { sku: 'f', price: 1 }])
    expect(made).toMatchObject([{ sku: 'e', category: 'tool' }, { sku: 'f' }])
    await expect(products.bulkCreate([{ sku: 'g' }, { price: 1 }])).rejects.toMatchObject({
      status: 422,
      message: 'Product: record 2: `sku` is required',
    })
    expect(await products.count()).toBe(6)
  })

  it('bulkUpdate gives each its own data', async () => {
    const [a, b] = await products.list('sku')
    const updated = await products.bulkUpdate([
      { id: b?.id ?? '', price: 6 },
      { id: a?.id ?? '', name: 'First' },
    ])
    expect(updated).toMatchObject([
      { sku: 'b', price: 6 },
      { sku: 'a', price: 10, name: 'First' },
    ])
  })

  it('updateMany gives all that match the same', async () => {
    const answer = await products.updateMany(
      { category: 'toy' },
      { $set: { active: true }, $inc: { price: 1 }, $addToSet: { tags: 'sale' } },
    )
    expect(answer).toEqual({ success: true, updated: 2, has_more: false })
    expect(await products.filter({ active: true }, 'sku')).toMatchObject([
      { sku: 'a', price: 11, tags: ['new', 'red', 'sale'] },
      { sku: 'c', price: 21, tags: ['sale'] },
    ])
    await expect(products.updateMany({}, { $bump: { price: 1 } })).rejects.toMatchObject({ status: 422 })
  })

  it('count counts all, or what matches', async () => {
    expect(await products.count()).toBe(4)
    expect(await products.count({ price: { $gt: 5 } })).toBe(3)
  })

  it('aggregate groups and computes', async () => {
    expect(
      await products.aggregate({
        query: { price: { $gte: 5 } },
        groupBy: 'category',
        sum: 'price',
        avg: 'price',
        countDistinct: 'price',
        having: { sum_price: { $gt: 5 } },
        sort: '-sum_price',
      }),
    ).toEqual({
      rows: [
        { category: 'toy', count: 2, sum_price: 30, avg_price: 15, count_distinct_price: 2 },
        { category: 'tool', count: 1, sum_price: 20, avg_price: 20, count_distinct_price: 1 },
      ],
      truncated: false,
    })
    const perDay = await products.aggregate({ dateBucket: { field: 'created_date', unit: 'day' } })
    const [{ created_date: date } = { created_date: '' }] = await products.list()
    expect(perDay.rows).toContainEqual({
      created_date: date.slice(0, 10),
      count: expect.any(Number),
    })
  })

  it('upsert updates what it knows and creates the rest', async () => {
    const answer = await products.upsert(
      [
        { sku: 'a', price: 11 },
        { sku: 'z', price: 1 },
      ],
      { key: 'sku' },
    )
    expect(answer).toMatchObject({
      created: 1,
      updated: 1,
      records: [
        { sku: 'a', price: 11, category: 'toy' },
        { sku: 'z', price: 1 },
      ],
    })
    const compound = await products.upsert([{ sku: 'a', category: 'food' }], { key: ['sku', 'category'] })
    expect(compound).toMatchObject({ created: 1, updated: 0 })
  })

  it('importEntities creates the records of a file, or says what is wrong with it', async () => {
    const csv = new File(['sku,price,active,tags\ne,1.5,true,"x,y"\nf,,,\n'], 'products.csv', {
      type: 'text/csv',
    })
    const done = await products.importEntities(csv)
    expect(done).toMatchObject({
      status: 'success',
      details: 'Successfully imported 2 entities',
      output: [{ sku: 'e', price: 1.5, active: true, tags: ['x', 'y'] }, { sku: 'f' }],
    })
    expect(await products.count()).toBe(6)
    const wrong = new File(['sku,price\ng,cheap\n'], 'products.csv', { type: 'text/csv' })
    expect(await products.importEntities(wrong)).toEqual({
      status: 'error',
      details: 'Product: row 1: `price` must be a number',
      output: null,
    })
  })

  it('subscribe hears of every record, whichever way it was written', async () => {
    const events: RealtimeEvent<Product>[] = []
    const unsubscribe = products.subscribe((event) => events.push(event))
    // The client doesn't say when it is in the room: the first event that it hears does.
    const probe = async () => {
      await products.create({ sku: 'probe' })
      expect(events.length).toBeGreaterThan(0)
    }
    await eventually(probe)
    const hear = async (write: () => Promise<unknown>, ...expected: string[]) => {
      await write()
      const heard = () => events.map(({ type, data, id }) => `${type} ${data.sku} ${data.id === id}`)
      await eventually(() => expect(heard().filter((line) => !line.includes('probe'))).toEqual(expected))
      events.length = 0
    }

    await hear(() => products.create({ sku: 'e' }), 'create e true')
    const [a, b] = await products.list('sku')
    const { id = '' } = a ?? {}
    await hear(() => products.update(id, { price: 1 }), 'update a true')
    await hear(() => products.bulkCreate([{ sku: 'f' }, { sku: 'g' }]), 'create f true', 'create g true')
    const updates = [
      { id: b?.id ?? '', price: 1 },
      { id, price: 2 },
    ]
    await hear(() => products.bulkUpdate(updates), 'update b true', 'update a true')
    await hear(() => products.updateMany({ sku: 'c' }, { $set: { price: 1 } }), 'update c true')
    const synced = [{ sku: 'd', price: 1 }, { sku: 'h' }]
    await hear(() => products.upsert(synced, { key: 'sku' }), 'update d true', 'create h true')
    const file = new File(['[{"sku": "i"}]'], 'products.json', { type: 'application/json' })
    await hear(() => products.importEntities(file), 'create i true')
    await hear(() => products.delete(id), 'delete a true')
    await hear(() => products.deleteMany({ price: 1 }), 'delete b true', 'delete c true', 'delete d true')
    unsubscribe()
  })
})
