import { describe, expect, it } from 'vitest'
import { startStock } from './support/startStock.js'

const three = [
  { sku: 'a', price: 1, category: 'toy' },
  { sku: 'b', price: 2, category: 'toy' },
  { sku: 'c', price: 3 },
]

describe('creating many', () => {
  it('gives them defaults and the server’s fields, and tells the room of each', async () => {
    const { send, heard, ada } = await startStock()
    const { status, body } = await send('POST', '/bulk', [
      { sku: 'a', id: 'mine' },
      { sku: 'b', category: 'food' },
    ])
    expect(status).toBe(201)
    expect(body).toMatchObject([
      { sku: 'a', category: 'tool', created_by: 'ada@example.com', created_by_id: ada.id, is_sample: false },
      { sku: 'b', category: 'food' },
    ])
    const ids = (body as { id: string }[]).map(({ id }) => id)
    expect(ids).not.toContain('mine')
    expect(heard()).toEqual(ids.map((id) => ['entities:shop:Product', 'create', id]))
  })

  it('creates none when one is wrong, and says which', async () => {
    const { send, all, heard } = await startStock()
    const answer = await send('POST', '/bulk', [{ sku: 'a' }, { name: 'No sku' }, { sku: 'c', price: -1 }])
    expect(answer).toEqual({
      status: 422,
      body: {
        detail: 'Product: record 2: `sku` is required; record 3: `price` must be at least 0',
        code: 'VALIDATION_ERROR',
      },
    })
    expect(await all()).toEqual([])
    expect(heard()).toEqual([])
  })

  it('names five of those that are wrong, and the number of the others', async () => {
    const { send } = await startStock()
    const { body } = await send(
      'POST',
      '/bulk',
      Array.from({ length: 8 }, () => ({})),
    )
    expect(body).toMatchObject({ detail: expect.stringMatching(/record 5: `sku` is required; and 3 more$/) })
  })

  it.each([
    [{ sku: 'a' }, 'A list of records is required'],
    [[{ sku: 'a' }, 'b'], 'Record 2 must be an object'],
    [[{ sku: 'a' }, [{ sku: 'b' }]], 'Record 2 must be an object'],
    [Array.from({ length: 5001 }, () => ({ sku: 'a' })), 'At most 5000 records per request, not 5001'],
  ])('refuses what is no list of records', async (body, detail) => {
    const { send } = await startStock()
    expect(await send('POST', '/bulk', body)).toMatchObject({ status: 422, body: { detail } })
  })

  it('refuses a body that is no JSON, or over 1 MB', async () => {
    const { server, token, send } = await startStock()
    const post = (body: string) =>
      server.fetch(
        new Request('http://localhost:4400/api/apps/shop/entities/Product/bulk', {
          method: 'POST',
          headers: { authorization: `Bearer ${token}` },
          body,
        }),
      )
    expect((await post('[{')).status).toBe(400)
    expect((await send('POST', '/bulk', [{ sku: 'a'.repeat(1_000_001) }])).status).toBe(413)
  })
})

describe('updating many by id', () => {
  it('sets the fields of each and leaves the others', async () => {
    const { send, all, heard } = await startStock(three)
    const [a, b, c] = await all()
    const { status, body } = await send('PUT', '/bulk', [
      { id: c?.id, price: 30, created_by: 'me' },
      { id: a?.id, name: 'First' },
    ])
    expect(status).toBe(200)
    expect(body).toMatchObject([
      { id: c?.id, sku: 'c', price: 30, created_by: 'ada@example.com' },
      { id: a?.id, sku: 'a', price: 1, name: 'First' },
    ])
    expect((await all('sku,price,name')).map(({ id: _id, ...fields }) => fields)).toEqual([
      { sku: 'a', price: 1, name: 'First' },
      { sku: 'b', price: 2 },
      { sku: 'c', price: 30 },
    ])
    expect(heard().map(([, type, id]) => [type, id])).toEqual([
      ['update', c?.id],
      ['update', a?.id],
    ])
    expect(await send('GET', `/${b?.id ?? ''}`)).toMatchObject({ body: { price: 2 } })
  })

  it('lays the later fields over the earlier ones when a record comes twice', async () => {
    const { send, all } = await startStock(three)
    const id = (await all())[0]?.id
    const { body } = await send('PUT', '/bulk', [
      { id, price: 10, name: 'x' },
      { id, price: 11 },
    ])
    expect(body).toMatchObject([{ id, price: 11, name: 'x' }])
  })

  it('changes none when one is unknown, wrong or without an id', async () => {
    const { send, all, heard } = await startStock(three)
    const before = await all()
    const id = before[0]?.id
    expect(
      await send('PUT', '/bulk', [
        { id, price: 9 },
        { id: 'nope', price: 9 },
      ]),
    ).toMatchObject({
      status: 404,
      body: { detail: 'Entity Product with ID nope not found' },
    })
    expect(await send('PUT', '/bulk', [{ id, price: 9 }, { price: 9 }])).toMatchObject({
      status: 422,
      body: { detail: 'Record 2: `id` is required' },
    })
    expect(
      await send('PUT', '/bulk', [
        { id, price: 9 },
        { id: before[1]?.id, price: 'much' },
      ]),
    ).toMatchObject({
      status: 422,
      body: { detail: `Product: record ${before[1]?.id ?? ''}: \`price\` must be a number` },
    })
    expect(await all()).toEqual(before)
    expect(heard()).toEqual([])
  })

  it('takes 500 at a time', async () => {
    const { send } = await startStock()
    const list = Array.from({ length: 501 }, (_, n) => ({ id: String(n) }))
    expect(await send('PUT', '/bulk', list)).toMatchObject({
      status: 422,
      body: { detail: 'At most 500 records per request, not 501' },
    })
  })
})

describe('upserting', () => {
  it('updates the records with a known key and creates the rest', async () => {
    const { send, all, heard } = await startStock(three)
    const [a] = await all()
    const records = [
      { sku: 'd', price: 4 },
      { sku: 'a', price: 10 },
    ]
    const { status, body } = await send('POST', '/upsert', { records, key: 'sku' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      created: 1,
      updated: 1,
      records: [
        { sku: 'd', price: 4, category: 'tool' },
        { id: a?.id, sku: 'a', price: 10, category: 'toy' },
      ],
    })
    expect(await all()).toHaveLength(4)
    expect(heard().map(([, type]) => type)).toEqual(['create', 'update'])
  })

  it('takes several fields for one key', async () => {
    const { send } = await startStock(three)
    const records = [
      { sku: 'a', category: 'toy', price: 10 },
      { sku: 'a', category: 'food', price: 20 },
    ]
    const { body } = await send('POST', '/upsert', { records, key: ['sku', 'category'] })
    expect(body).toMatchObject({ created: 1, updated: 1 })
  })

  it('lets the last of two with one key count', async () => {
    const { send } = await startStock()
    const records = [
      { sku: 'a', price: 1, name: 'first' },
      { sku: 'b', price: 2 },
      { sku: 'a', price: 3 },
    ]
    const { body } = await send('POST', '/upsert', { records, key: 'sku' })
    const { created, records: written } = body as { created: number; records: object[] }
    expect(created).toBe(2)
    expect(written).toMatchObject([{ sku: 'a', price: 3 }, { sku: 'b' }])
    expect(written[0]).not.toHaveProperty('name')
  })

  it('creates a record once, however many ask at the same time', async () => {
    const { send, all } = await startStock()
    const body = { records: [{ sku: 'a' }], key: 'sku' }
    await Promise.all(Array.from({ length: 5 }, () => send('POST', '/upsert', body)))
    expect(await all()).toHaveLength(1)
  })

  it.each([
    [{ records: [{ sku: 'a' }] }, 'key must name the field, or fields, that identify a record'],
    [{ records: [{ sku: 'a' }], key: 'id' }, "key must name fields of your own; `id` is the server's to set"],
    [{ records: [{ sku: 'a' }], key: '__proto__' }, "key must be a field's name, or a list of them"],
    [{ records: [{ sku: 'a' }], key: ['sku', 5] }, "key must be a field's name, or a list of them"],
    [{ key: 'sku' }, 'A list of records is required'],
    [{ records: [{ sku: 'a' }, { name: 'b' }], key: 'sku' }, 'Record 2: `sku` is required, as it is a key'],
    [{ records: [{ sku: null }], key: 'sku' }, 'Record 1: `sku` is required, as it is a key'],
    [
      { records: [{ sku: 'a' }, { sku: 'b', price: -1 }], key: 'sku' },
      'Product: record with sku "b": `price` must be at least 0',
    ],
  ])('refuses %j', async (body, detail) => {
    const { send, all } = await startStock()
    expect(await send('POST', '/upsert', body)).toMatchObject({ status: 422, body: { detail } })
    expect(await all()).toEqual([])
  })
})

describe('updating all that match', () => {
  it('applies the operators, keeps the server’s fields and tells the room of each', async () => {
    const { send, all, heard } = await startStock(three)
    const [a, b, c] = await all()
    const { status, body } = await send('PATCH', '/update-many', {
      query: { category: 'toy' },
      data: { $set: { active: true }, $inc: { price: 10 } },
    })
    expect({ status, body }).toEqual({ status: 200, body: { success: true, updated: 2, has_more: false } })
    const after = await all()
    expect(after).toMatchObject([
      {
        id: a?.id,
        price: 11,
        active: true,
        created_date: a?.['created_date'],
        created_by: 'ada@example.com',
      },
      { id: b?.id, price: 12, active: true },
      { id: c?.id, price: 3 },
    ])
    expect(after[2]).toEqual(c)
    expect(heard().map(([, type, id]) => [type, id])).toEqual([
      ['update', a?.id],
      ['update', b?.id],
    ])
  })

  it('changes 500 at a time and says whether there are more', async () => {
    const { send } = await startStock(
      Array.from({ length: 1001 }, (_, n) => ({ sku: `s${n}`, active: false })),
    )
    const step = async () =>
      (await send('PATCH', '/update-many', { query: { active: false }, data: { $set: { active: true } } }))
        .body
    expect(await step()).toEqual({ success: true, updated: 500, has_more: true })
    expect(await step()).toEqual({ success: true, updated: 500, has_more: true })
    expect(await step()).toEqual({ success: true, updated: 1, has_more: false })
    expect(await step()).toEqual({ success: true, updated: 0, has_more: false })
  })

  it('changes none when one of them would not fit its schema', async () => {
    const { send, all, heard } = await startStock(three)
    const before = await all()
    const { status, body } = await send('PATCH', '/update-many', { query: {}, data: { $inc: { price: -2 } } })
    expect(status).toBe(422)
    expect(body).toMatchObject({
      detail: `Product: record ${before[0]?.id ?? ''}: \`price\` must be at least 0`,
    })
    expect(await all()).toEqual(before)
    expect(heard()).toEqual([])
  })

  it('loses no change of many at once', async () => {
    const { send, all } = await startStock([{ sku: 'a', quantity: 0 }])
    const add = () => send('PATCH', '/update-many', { query: { sku: 'a' }, data: { $inc: { quantity: 1 } } })
    await Promise.all(Array.from({ length: 20 }, add))
    expect(await all()).toMatchObject([{ quantity: 20 }])
  })

  it.each([
    [{ data: { $set: { name: 'x' } } }, 422, 'query must be an object; {} stands for all records'],
    [{ query: { $where: '1' }, data: { $set: { name: 'x' } } }, 400, 'Operator $where is not supported in q'],
    [{ query: { 'a.__proto__': 1 }, data: { $set: { name: 'x' } } }, 400, 'q must not name __proto__'],
    [{ query: {} }, 422, 'data must be an object of operators, such as {"$set": {"status": "done"}}'],
  ])('refuses %j', async (body, status, detail) => {
    const { send } = await startStock(three)
    expect(await send('PATCH', '/update-many', body)).toMatchObject({ status, body: { detail } })
  })
})

describe('deleting all that match', () => {
  it('deletes them, counts them and tells the room of each', async () => {
    const { send, all, heard } = await startStock(three)
    const [a, b] = await all()
    expect(await send('DELETE', '', { category: 'toy' })).toEqual({
      status: 200,
      body: { success: true, deleted: 2 },
    })
    expect((await all()).map(({ sku }) => sku)).toEqual(['c'])
    expect(heard()).toEqual([
      ['entities:shop:Product', 'delete', a?.id],
      ['entities:shop:Product', 'delete', b?.id],
    ])
    expect((await send('DELETE', '', {})).body).toEqual({ success: true, deleted: 1 })
  })

  it('deletes nothing without a filter', async () => {
    const { send, all } = await startStock(three)
    expect((await send('DELETE')).status).toBe(400)
    expect(await send('DELETE', '', null)).toMatchObject({
      status: 400,
      body: { detail: 'The body must be a filter; {} stands for all records' },
    })
    expect((await send('DELETE', '', [])).status).toBe(400)
    expect((await send('DELETE', '', { $where: '1' })).status).toBe(400)
    expect(await all()).toHaveLength(3)
  })
})
