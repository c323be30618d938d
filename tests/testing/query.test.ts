import { describe, expect, it } from 'vitest'
import { compileQuery } from '../../src/testing/server/store/compileQuery.js'
import { selectRecords } from '../../src/testing/server/store/selectRecords.js'
import { sortRecords } from '../../src/testing/server/store/sortRecords.js'

const record = {
  id: '1',
  title: 'Call the bank',
  status: 'todo',
  count: 5,
  tags: ['a', 'b'],
  empty: null,
  metadata: { order: { id: 'o1' } },
  items: [
    { sku: 'x', n: 1 },
    { sku: 'y', n: 2 },
  ],
}

describe('a filter', () => {
  it.each([
    [{ status: 'todo' }, true],
    [{ status: 'done' }, false],
    [{ 'metadata.order.id': 'o1' }, true],
    [{ 'metadata.order': { id: 'o1' } }, true],
    [{ 'items.sku': 'y' }, true],
    [{ 'items.1.sku': 'x' }, false],
    [{ tags: 'b' }, true],
    [{ tags: ['a', 'b'] }, true],
    [{ tags: ['c', 'b'] }, true],
    [{ tags: ['c', 'd'] }, false],
    [{ tags: { $eq: ['a', 'b'] } }, true],
    [{ tags: { $eq: ['b', 'a'] } }, false],
    [{ status: ['done', 'todo'] }, true],
    [{ status: ['done', 'in_progress'] }, false],
    [{ missing: ['x', null] }, true],
    [{ missing: null }, true],
    [{ empty: null }, true],
    [{ count: '5' }, false],
    [{ status: { $eq: 'todo' } }, true],
    [{ status: { $ne: 'todo' } }, false],
    [{ missing: { $ne: 'todo' } }, true],
    [{ count: { $gt: 4, $lt: 6 } }, true],
    [{ count: { $gte: 5, $lte: 4 } }, false],
    [{ count: { $gt: '4' } }, false],
    [{ status: { $in: ['done', 'todo'] } }, true],
    [{ status: { $nin: ['done', 'todo'] } }, false],
    [{ missing: { $exists: false } }, true],
    [{ empty: { $exists: true } }, true],
    [{ status: { $not: { $in: ['todo'] } } }, false],
    [{ tags: { $all: ['a', 'b'] } }, true],
    [{ tags: { $all: ['a', 'c'] } }, false],
    [{ tags: { $size: 2 } }, true],
    [{ tags: { $size: 1 } }, false],
    [{ status: { $size: 4 } }, false],
    [{ items: { $elemMatch: { sku: 'x', n: 1 } } }, true],
    [{ items: { $elemMatch: { sku: 'x', n: 2 } } }, false],
    [{ items: { $elemMatch: { $or: [{ sku: 'z' }, { n: { $gte: 2 } }] } } }, true],
    [{ tags: { $elemMatch: { $gte: 'b', $lt: 'c' } } }, true],
    [{ tags: { $elemMatch: { $gte: 'c' } } }, false],
    [{ status: { $elemMatch: { $eq: 'todo' } } }, false],
    [{ title: { $not: { $regex: '^call', $options: 'i' } } }, false],
    [{ count: { $not: { $gt: 5 } } }, true],
    [{ $and: [{ status: 'todo' }, { count: 5 }] }, true],
    [{ $or: [{ status: 'done' }, { count: 5 }] }, true],
    [{ $nor: [{ status: 'done' }, { count: 5 }] }, false],
    [{ title: { $regex: 'the' } }, true],
    [{ title: { $regex: '^the' } }, false],
    [{ title: { $regex: '^call.*bank$', $options: 'i' } }, true],
    [{ title: { $regex: 'a\\.b' } }, false],
  ])('%j is %s', (q, expected) => {
    expect(compileQuery(q)(record)).toBe(expected)
  })

  it('takes text for a number when it comes from a query string', () => {
    expect(compileQuery({ count: '5' }, true)(record)).toBe(true)
    expect(compileQuery({ count: { $gt: '4' } }, true)(record)).toBe(true)
  })

  it.each([
    [{ $where: 'sleep(1000)' }, '$where'],
    [{ status: { $where: '1' } }, '$where'],
    [{ status: { $expr: 1 } }, '$expr'],
    [{ title: { $regex: '(a+)+$' } }, '$regex'],
    [{ title: { $regex: 'a|b' } }, '$regex'],
    [{ title: { $regex: '\\d' } }, '$regex'],
    [{ 'a.__proto__.b': 1 }, '__proto__'],
    [{ constructor: 1 }, 'constructor'],
    [{ status: { $in: 'todo' } }, '$in'],
    [{ items: { $elemMatch: 'x' } }, 'q must be an object'],
    [{ items: { $elemMatch: { $where: '1' } } }, '$where'],
    [{ items: { $elemMatch: { constructor: 1 } } }, 'constructor'],
    [JSON.parse('{"__proto__": {"a": 1}}'), '__proto__'],
    [{ items: { $elemMatch: { sku: { $regex: '(a|a)*$' } } } }, '$regex'],
    [{ $or: { a: 1 } }, '$or'],
  ])('%j is refused by the name of what is wrong', (q, name) => {
    expect(() => compileQuery(q)).toThrow(name)
  })

  it('is refused when it is nested without end', () => {
    let q: Record<string, unknown> = { a: 1 }
    for (let i = 0; i < 50; i++) q = { $and: [q] }
    expect(() => compileQuery(q)).toThrow('deeper')
  })

  it('answers a hostile pattern at once', () => {
    const started = performance.now()
    const test = compileQuery({ title: { $regex: '^a.*a.*a.*a.*a.*b$' } })
    expect(test({ title: 'a'.repeat(50_000) })).toBe(false)
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('sorting', () => {
  const records = [
    { id: '1', n: 2, s: 'b' },
    { id: '2', n: 10, s: 'a' },
    { id: '3', s: 'c' },
    { id: '4', n: 2, s: 'a' },
  ]
  const ids = (sort: string) => sortRecords(records, sort).map((one) => one.id)

  it('compares numbers as numbers and puts what is missing first', () => {
    expect(ids('n')).toEqual(['3', '1', '4', '2'])
  })

  it('turns round with -, takes + and several fields', () => {
    expect(ids('-n')).toEqual(['2', '1', '4', '3'])
    expect(ids('+s')).toEqual(['2', '4', '1', '3'])
    expect(ids('n,-id')).toEqual(['3', '4', '1', '2'])
  })

  it('comes before paging', () => {
    expect(selectRecords(records, { sort: '-id', skip: 1, limit: 2 }).map((one) => one.id)).toEqual([
      '3',
      '2',
    ])
  })
})
