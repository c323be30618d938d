import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/testing/server/entities/pages/pageTypes.js'
import { startStock } from './support/startStock.js'

interface Product {
  id: string
  sku: string
  price?: number
}

const products = Array.from({ length: 12 }, (_, n) => ({
  sku: `s${String(n).padStart(2, '0')}`,
  price: n % 4,
  category: n % 2 === 0 ? 'tool' : 'toy',
  tags: [`t${n % 3}`, 'all'],
}))

async function openStock() {
  const stock = await startStock(products)
  const page = async (params: Record<string, string>) => {
    const answer = await stock.send('GET', `/v2/list?${new URLSearchParams(params).toString()}`)
    return { ...answer, body: answer.body as Page<Product> }
  }
  /** Follows the cursors to the end, with nothing beside them. */
  const walk = async (
    params: Record<string, string>,
    between?: (page: Page<Product>) => Promise<unknown>,
  ) => {
    const items: Product[] = []
    let { body } = await page(params)
    for (;;) {
      items.push(...body.items)
      if (!body.has_more || body.next_cursor === null) return items
      await between?.(body)
      body = (await page({ cursor: body.next_cursor, limit: params['limit'] ?? '100' })).body
    }
  }
  return { ...stock, page, walk }
}

describe('a list in pages', () => {
  it('has 100 items and says that there is no more', async () => {
    const { page } = await openStock()
    const { status, body } = await page({})
    expect(status).toBe(200)
    expect(body.items).toHaveLength(12)
    expect(body).toMatchObject({ next_cursor: null, has_more: false })
  })

  it.each(['sku', '-sku', 'price', '-price,sku', '-created_date', 'category,-price'])(
    'sorted by %s leads through every record once, in order',
    async (sort) => {
      const { send, walk } = await openStock()
      const inOnePiece = (await send('GET', `/v2/list?sort=${sort}`)).body as Page<Product>
      const items = await walk({ sort, limit: '5' })
      expect(items).toEqual(inOnePiece.items)
      expect(new Set(items.map(({ id }) => id)).size).toBe(12)
      const unsorted = (await send('GET', `?sort=${sort},id`)).body
      expect(items).toEqual(unsorted)
    },
  )

  it('keeps its filter, its fields and its limit from page to page', async () => {
    const { walk } = await openStock()
    const q = JSON.stringify({ category: 'toy', price: { $gt: 0 } })
    const items = await walk({ q, sort: 'sku', fields: 'sku,price', limit: '2' })
    expect(items.map(({ sku }) => sku)).toEqual(['s01', 's03', 's05', 's07', 's09', 's11'])
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(['id', 'price', 'sku'])
  })

  it('repeats and skips nothing when records come and go on the way', async () => {
    const { send, walk } = await openStock()
    let pages = 0
    const items = await walk({ sort: 'sku', limit: '4' }, async ({ items: [first, second] }) => {
      pages += 1
      // One before the boundary comes, one before it goes, and one behind it comes.
      await send('POST', '', { sku: `s00-${pages}` })
      await send('DELETE', `/${(pages === 1 ? first : second)?.id ?? ''}`)
      await send('POST', '', { sku: `s99-${pages}` })
    })
    expect(items.map(({ sku }) => sku)).toEqual([
      ...products.map(({ sku }) => sku),
      's99-1',
      's99-2',
      's99-3',
    ])
  })

  it('goes on when the record at the boundary is gone', async () => {
    const { send, walk } = await openStock()
    const items = await walk({ sort: '-price,sku', limit: '5' }, ({ items: shown }) =>
      send('DELETE', `/${shown.at(-1)?.id ?? ''}`),
    )
    expect(items).toHaveLength(12)
  })

  it('has the distinct values of a field in ascending order', async () => {
    const { page, walk } = await openStock()
    expect((await page({ distinct: 'price' })).body).toEqual({
      items: [0, 1, 2, 3],
      next_cursor: null,
      has_more: false,
    })
    expect(await walk({ distinct: 'sku', limit: '5' })).toEqual(products.map(({ sku }) => sku))
    const q = JSON.stringify({ category: 'toy' })
    expect((await page({ distinct: 'price', q })).body.items).toEqual([1, 3])
  })

  it('takes each item of a list for a value', async () => {
    const { page, walk } = await openStock()
    expect((await page({ distinct: 'tags' })).body.items).toEqual(['all', 't0', 't1', 't2'])
    expect(await walk({ distinct: 'tags', limit: '1' })).toEqual(['all', 't0', 't1', 't2'])
  })

  it('takes a cursor beside the same list, and none beside another', async () => {
    const { page } = await openStock()
    const q = JSON.stringify({ category: 'tool' })
    const first = await page({ q, sort: 'sku', fields: 'sku', limit: '2' })
    const cursor = first.body.next_cursor ?? ''
    expect((await page({ cursor, q, sort: 'sku', fields: 'sku', limit: '2' })).body.items).toMatchObject([
      { sku: 's04' },
      { sku: 's06' },
    ])
    for (const [name, value] of [
      ['q', '{"category":"toy"}'],
      ['sort', '-sku'],
      ['fields', 'price'],
      ['distinct', 'sku'],
    ] as const) {
      expect(await page({ cursor, [name]: value })).toMatchObject({
        status: 400,
        body: { detail: `cursor belongs to a list with another ${name}`, code: 'BAD_CURSOR' },
      })
    }
  })

  it.each([
    'nonsense',
    '%%%',
    'e30',
    btoa('[]'),
    btoa('{"entity":"Product","q":{},"loose":false,"after":[]}'),
  ])('refuses the cursor %s', async (cursor) => {
    const { page } = await openStock()
    expect(await page({ cursor })).toMatchObject({
      status: 400,
      body: { detail: 'cursor is not one that this server gave', code: 'BAD_CURSOR' },
    })
  })

  it('checks what is in a cursor as it checks what is sent', async () => {
    const { page } = await openStock()
    const cursor = (q: unknown, entity = 'Product') =>
      btoa(JSON.stringify({ entity, q, loose: false, of: { sort: 'sku', fields: [] }, after: [null, null] }))
    expect(await page({ cursor: cursor({}) })).toMatchObject({ status: 200 })
    expect(await page({ cursor: cursor({ $where: '1' }) })).toMatchObject({
      status: 400,
      body: { detail: 'Operator $where is not supported in q' },
    })
    expect(await page({ cursor: cursor({}, 'Secret') })).toMatchObject({
      status: 400,
      body: { detail: 'cursor belongs to a list with another entity' },
    })
  })

  it('refuses a limit that is no number of items', async () => {
    const { page } = await openStock()
    expect(await page({ limit: '0' })).toMatchObject({
      status: 422,
      body: { detail: 'limit must be at least 1' },
    })
    expect(await page({ limit: '-1' })).toMatchObject({ status: 422 })
  })

  it('has no more than 5000 records or 1000 values, whatever the limit', async () => {
    const { page, send } = await startStock().then(async (stock) => ({
      ...stock,
      page: async (params: string) => (await stock.send('GET', `/v2/list?${params}`)).body as Page<Product>,
    }))
    const many = (from: number) => Array.from({ length: 2600 }, (_, n) => ({ sku: `s${from + n}` }))
    for (const from of [0, 2600]) expect((await send('POST', '/bulk', many(from))).status).toBe(201)
    const records = await page('limit=999999')
    expect(records.items).toHaveLength(5000)
    expect(records.has_more).toBe(true)
    expect((await page('limit=999999&distinct=sku')).items).toHaveLength(1000)
    expect((await send('GET', '?limit=999999')).body).toHaveLength(5000)
    expect((await send('GET', '')).body).toHaveLength(5000)
    expect((await send('GET', '/count')).body).toEqual({ count: 5200 })
  })
})

describe('counting', () => {
  it('counts all records, or those that match', async () => {
    const { send } = await openStock()
    const count = async (q?: unknown) =>
      (await send('GET', `/count${q ? `?q=${encodeURIComponent(JSON.stringify(q))}` : ''}`)).body
    expect(await count()).toEqual({ count: 12 })
    expect(await count({})).toEqual({ count: 12 })
    expect(await count({ category: ['toy', 'food'] })).toEqual({ count: 6 })
    expect(await count({ sku: { $regex: '^s1' } })).toEqual({ count: 2 })
  })
})

describe('paths that are names', () => {
  it('are no ids, and need somebody', async () => {
    const { call, send } = await openStock()
    expect((await send('GET', '/nothing')).body).toMatchObject({
      detail: 'Entity Product with ID nothing not found',
    })
    for (const [method, path] of [
      ['GET', 'v2/list'],
      ['GET', 'count'],
      ['POST', 'aggregate'],
      ['POST', 'upsert'],
      ['POST', 'bulk'],
      ['PUT', 'bulk'],
      ['PATCH', 'update-many'],
      ['POST', 'import'],
    ] as const) {
      const answer = await call(method, `entities/Product/${path}`, {})
      expect([path, answer.status]).toEqual([path, 401])
    }
    expect((await call('DELETE', 'entities/Product', {})).status).toBe(401)
  })

  it('need an entity that is known', async () => {
    const { call, token } = await openStock()
    expect(await call('GET', 'entities/Nope/count', { token })).toMatchObject({ status: 404 })
    expect(await call('POST', 'entities/Nope/bulk', { token, body: [] })).toMatchObject({ status: 404 })
    expect(
      await call('PATCH', 'entities/Nope/update-many', { token, body: { query: {}, data: {} } }),
    ).toMatchObject({ status: 404, body: { detail: "Entity 'Nope' not found. Known entities: Product" } })
  })
})
