import { describe, expect, it } from 'vitest'
import { startStock } from './support/startStock.js'

const products = [
  {
    sku: 'a',
    category: 'toy',
    price: 10,
    quantity: 1,
    tags: ['x', 'y'],
    launched: '2026-01-05',
    active: true,
  },
  { sku: 'b', category: 'toy', price: 20, tags: ['x'], launched: '2026-01-31', active: false },
  { sku: 'c', category: 'food', price: 5, quantity: 3, launched: '2025-12-29', active: true },
  { sku: 'd', category: 'tool', launched: '2027-01-01' },
  { sku: 'e', category: 'toy', price: 10, quantity: 2, name: 'E' },
]

async function openStock() {
  const stock = await startStock(products)
  return { ...stock, aggregate: (spec: unknown) => stock.send('POST', '/aggregate', spec) }
}

describe('an aggregation', () => {
  it('has one total row without groups, be it of nothing', async () => {
    const { aggregate } = await openStock()
    const all = { sum: 'price', avg: 'price', min: ['price', 'sku'], max: 'launched', countDistinct: 'price' }
    expect(await aggregate(all)).toEqual({
      status: 200,
      body: {
        rows: [
          {
            count: 5,
            sum_price: 45,
            avg_price: 11.25,
            min_price: 5,
            min_sku: 'a',
            max_launched: '2027-01-01',
            count_distinct_price: 3,
          },
        ],
        truncated: false,
      },
    })
    expect((await aggregate({ ...all, query: { sku: 'none' } })).body).toEqual({
      rows: [
        {
          count: 0,
          sum_price: 0,
          avg_price: null,
          min_price: null,
          min_sku: null,
          max_launched: null,
          count_distinct_price: 0,
        },
      ],
      truncated: false,
    })
  })

  it('has a row for each group, in the order of the groups’ values', async () => {
    const { aggregate } = await openStock()
    expect((await aggregate({ groupBy: 'category', sum: ['price', 'quantity'] })).body).toEqual({
      rows: [
        { category: 'food', count: 1, sum_price: 5, sum_quantity: 3 },
        { category: 'tool', count: 1, sum_price: 0, sum_quantity: 0 },
        { category: 'toy', count: 3, sum_price: 40, sum_quantity: 3 },
      ],
      truncated: false,
    })
  })

  it('groups by several fields, and takes a missing one for null', async () => {
    const { aggregate } = await openStock()
    const spec = { groupBy: ['active', 'category'], count: false, query: { category: { $ne: 'tool' } } }
    expect((await aggregate(spec)).body).toMatchObject({
      rows: [
        { active: null, category: 'toy' },
        { active: false, category: 'toy' },
        { active: true, category: 'food' },
        { active: true, category: 'toy' },
      ],
    })
  })

  it('filters, sorts and cuts the rows', async () => {
    const { aggregate } = await openStock()
    const spec = {
      groupBy: 'price',
      having: { count: { $gte: 1 }, price: { $ne: null } },
      sort: '-count,-price',
    }
    expect((await aggregate(spec)).body).toEqual({
      rows: [
        { price: 10, count: 2 },
        { price: 20, count: 1 },
        { price: 5, count: 1 },
      ],
      truncated: false,
    })
    expect((await aggregate({ ...spec, limit: 1 })).body).toEqual({
      rows: [{ price: 10, count: 2 }],
      truncated: true,
    })
  })

  it.each([
    ['day', ['2025-12-29', '2026-01-05', '2026-01-31', '2027-01-01']],
    ['month', ['2025-12', '2026-01', '2027-01']],
    ['year', ['2025', '2026', '2027']],
  ])('groups a field’s dates by %s', async (unit, buckets) => {
    const { aggregate } = await openStock()
    const { body } = await aggregate({ dateBucket: { field: 'launched', unit } })
    const { rows } = body as { rows: { launched: string | null; count: number }[] }
    expect(rows.map(({ launched }) => launched)).toEqual([null, ...buckets])
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(5)
  })

  it('groups the server’s dates by week too, together with fields', async () => {
    const { aggregate } = await openStock()
    const spec = { groupBy: 'category', dateBucket: { field: 'created_date', unit: 'week' } }
    const { body } = await aggregate(spec)
    expect(body).toMatchObject({
      rows: [{ category: 'food' }, { category: 'tool' }, { category: 'toy', count: 3 }],
    })
    const { rows } = body as { rows: { created_date: string }[] }
    expect(rows[0]?.created_date).toMatch(/^\d{4}-W\d\d$/)
  })

  it('says that there are more than 1000 groups', async () => {
    const { send } = await startStock(Array.from({ length: 1001 }, (_, n) => ({ sku: `s${n}` })))
    const answer = await send('POST', '/aggregate', { groupBy: 'sku', limit: 5000 })
    const { rows, truncated } = answer.body as { rows: unknown[]; truncated: boolean }
    expect(rows).toHaveLength(1000)
    expect(truncated).toBe(true)
  })

  it.each([
    [{ groupby: 'sku' }, 422, /^aggregate takes no groupby, but query, groupBy, dateBucket, count, sum/],
    [{ groupBy: ['sku', 'name', 'price', 'tags', 'active'] }, 422, 'groupBy takes at most 4 fields'],
    [{ sum: Array.from({ length: 21 }, (_, n) => `f${n}`) }, 422, 'sum takes at most 20 fields'],
    [{ groupBy: 'stock.place' }, 422, "groupBy must be a field's name, or a list of them"],
    [{ groupBy: '__proto__' }, 422, "groupBy must be a field's name, or a list of them"],
    [{ sum: { a: 1 } }, 422, "sum must be a field's name, or a list of them"],
    [{ dateBucket: { field: 'launched', unit: 'hour' } }, 422, /unit out of day, week, month, year$/],
    [{ dateBucket: { unit: 'day' } }, 422, /^dateBucket needs a field/],
    [{ dateBucket: 'launched' }, 422, 'dateBucket must be an object'],
    [
      { dateBucket: { field: 'launched', unit: 'week' } },
      422,
      'dateBucket by week takes created_date or updated_date only',
    ],
    [
      { groupBy: 'launched', dateBucket: { field: 'launched', unit: 'day' } },
      422,
      'The rows would have two columns called launched',
    ],
    [{ sum: ['price', 'price'] }, 422, 'The rows would have two columns called sum_price'],
    [{ sort: '-sum_price' }, 422, 'sort must name columns of the rows, which are count'],
    [
      { count: false, groupBy: 'sku', sort: 'count' },
      422,
      'sort must name columns of the rows, which are sku',
    ],
    [{ limit: 0 }, 422, 'limit must be a whole number from 1'],
    [{ query: [] }, 422, 'query must be an object'],
    [{ query: { $where: 1 } }, 400, 'Operator $where is not supported in q'],
    [{ having: { count: { $where: 1 } } }, 400, 'Operator $where is not supported in q'],
    [{ having: { constructor: 1 } }, 400, 'q must not name constructor'],
  ])('of %j is refused with a sentence', async (spec, status, detail) => {
    const { aggregate } = await openStock()
    expect(await aggregate(spec)).toMatchObject({
      status,
      body: { detail: typeof detail === 'string' ? detail : expect.stringMatching(detail) },
    })
  })
})
