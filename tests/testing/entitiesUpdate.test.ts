import { describe, expect, it } from 'vitest'
import { compileUpdate } from '../../src/testing/server/entities/update/compileUpdate.js'
import { stockProject } from './support/stockProject.js'

const now = '2031-05-04T10:00:00.000Z'
const [definition = { name: 'none' }] = stockProject.entities

const fields = {
  sku: 'a',
  price: 5,
  tags: ['x', 'y', 'x'],
  sizes: [1, 2, 3],
  stock: { left: 3, place: 'here' },
  parts: [
    { n: 1, sort: 'p' },
    { n: 2, sort: 'q' },
  ],
}

const apply = (data: unknown) => compileUpdate(definition, data, now)(structuredClone(fields))

describe('an update', () => {
  it.each([
    ['sets', { $set: { price: 6, name: null } }, { price: 6, name: null }],
    ['sets inside objects', { $set: { 'stock.left': 0 } }, { stock: { left: 0, place: 'here' } }],
    ['makes objects on the way', { $set: { 'size.box.high': 1 } }, { size: { box: { high: 1 } } }],
    [
      'sets an item of a list',
      { $set: { 'parts.1.n': 9 } },
      {
        parts: [
          { n: 1, sort: 'p' },
          { n: 9, sort: 'q' },
        ],
      },
    ],
    ['adds', { $inc: { price: -2 } }, { price: 3 }],
    ['adds to nothing', { $inc: { quantity: 4 } }, { quantity: 4 }],
    ['multiplies', { $mul: { price: 3, quantity: 3 } }, { price: 15, quantity: 0 }],
    ['lowers', { $min: { price: 4, quantity: 7 } }, { price: 4, quantity: 7 }],
    ['leaves what is lower', { $min: { price: 6 } }, { price: 5 }],
    ['raises', { $max: { price: 6, sku: 'b' } }, { price: 6, sku: 'b' }],
    ['leaves what is higher', { $max: { price: 4 } }, { price: 5 }],
    ['writes the moment', { $currentDate: { seen: true } }, { seen: now }],
    [
      'writes the day where the field is one',
      { $currentDate: { launched: true } },
      { launched: '2031-05-04' },
    ],
    ['appends', { $push: { tags: 'z' } }, { tags: ['x', 'y', 'x', 'z'] }],
    ['appends each', { $push: { tags: { $each: ['z', 'x'] } } }, { tags: ['x', 'y', 'x', 'z', 'x'] }],
    ['appends a list as one item', { $push: { rows: ['a', 'b'] } }, { rows: [['a', 'b']] }],
    [
      'appends what is missing',
      { $addToSet: { tags: { $each: ['y', 'z', 'z'] } } },
      { tags: ['x', 'y', 'x', 'z'] },
    ],
    [
      'compares what it appends by value',
      { $addToSet: { parts: { sort: 'p', n: 1 } } },
      { parts: fields.parts },
    ],
    ['takes out a value', { $pull: { tags: 'x' } }, { tags: ['y'] }],
    ['takes out by operators', { $pull: { sizes: { $gte: 2 } } }, { sizes: [1] }],
    ['takes out by a filter', { $pull: { parts: { n: { $in: [1, 7] } } } }, { parts: [{ n: 2, sort: 'q' }] }],
  ])('%s', (_does, data, expected) => {
    expect(apply(data)).toEqual({ ...fields, ...expected })
  })

  it('adds many to a set in a time that grows with their number alone', () => {
    const many = Array.from({ length: 200_000 }, (_, n) => n)
    expect(apply({ $addToSet: { sizes: { $each: many } } })).toMatchObject({
      sizes: [1, 2, 3, 0, ...many.slice(4)],
    })
  })

  it('removes fields', () => {
    const { price: _price, stock: _stock, ...others } = fields
    expect(apply({ $unset: { price: '', 'stock.left': '', missing: '', 'also.missing': '' } })).toEqual({
      ...others,
      stock: { place: 'here' },
    })
    expect(apply({ $unset: { 'tags.1': '' } })).toMatchObject({ tags: ['x', null, 'x'] })
  })

  it('takes nothing out of what is missing', () => {
    expect(apply({ $pull: { missing: 'x' } })).toEqual(fields)
  })

  it('renames fields, and leaves what is missing', () => {
    const { sku, ...others } = fields
    expect(apply({ $rename: { sku: 'code', missing: 'name' } })).toEqual({ ...others, code: sku })
    expect(apply({ $rename: { 'stock.place': 'place' } })).toMatchObject({
      place: 'here',
      stock: { left: 3 },
    })
  })

  it('does several things at once, and nothing to what it was given', () => {
    const given = structuredClone(fields)
    const change = compileUpdate(
      definition,
      { $set: { name: 'x', 'stock.place': 'there' }, $push: { tags: 'z' } },
      now,
    )
    expect(change(given)).toMatchObject({
      name: 'x',
      stock: { left: 3, place: 'there' },
      tags: ['x', 'y', 'x', 'z'],
    })
    expect(given).toEqual(fields)
  })

  it.each([
    [[], 'data must be an object of operators, such as {"$set": {"status": "done"}}'],
    [{}, 'data must be an object of operators, such as {"$set": {"status": "done"}}'],
    [
      { $where: { a: 1 } },
      /^Operator \$where is not supported in data\. Supported: \$set \$unset .*\$pull \$rename$/,
    ],
    [
      { status: 'done' },
      /^data takes operators, and `status` is none: put fields under "\$set" to set them\./,
    ],
    [{ $set: 'x' }, '$set needs an object of fields'],
    [{ $set: { id: 'x' } }, "`id` is the server's to set"],
    [{ $unset: { created_date: '' } }, "`created_date` is the server's to set"],
    [{ $rename: { sku: 'created_by' } }, "`created_by` is the server's to set"],
    [{ $rename: { sku: 5 } }, "$rename of `sku` must be the field's new name"],
    [JSON.parse('{"$set": {"__proto__": 1}}'), '`__proto__` is no field'],
    [{ $set: { 'a.constructor.b': 1 } }, '`a.constructor.b` is no field'],
    [{ $set: { 'a..b': 1 } }, '`a..b` is no field'],
    [{ $set: { 'a.$.b': 1 } }, '`a.$.b` is no field'],
    [{ $set: { 'a.b.c.d.e.f.g.h.i': 1 } }, '`a.b.c.d.e.f.g.h.i` is no field'],
    [{ $set: { price: 1 }, $inc: { price: 1 } }, 'data changes `price` twice'],
    [{ $set: { stock: {} }, $inc: { 'stock.left': 1 } }, 'data changes `stock.left` twice'],
    [{ $inc: { 'stock.left': 1 }, $unset: { stock: '' } }, 'data changes `stock` twice'],
    [{ $rename: { sku: 'name' }, $set: { name: 'x' } }, 'data changes `name` twice'],
    [{ $inc: { price: '1' } }, '$inc of `price` must be a number'],
    [{ $inc: { sku: 1 } }, '$inc needs a number, and `sku` is not one'],
    [{ $push: { sku: 1 } }, '$push needs a list, and `sku` is not one'],
    [{ $pull: { price: 1 } }, '$pull needs a list, and `price` is not one'],
    [
      { $push: { tags: { $each: ['z'], $slice: 2 } } },
      '$push of `tags` takes a value, or {"$each": [values]} and nothing beside it',
    ],
    [{ $pull: { tags: { $regex: '(a+)+$' } } }, /^\$regex takes text/],
    [{ $set: { 'sku.part': 1 } }, '`sku` is not an object'],
    [{ $set: { 'tags.7': 1 } }, '`tags.7` is no item of the list'],
    [{ $set: { 'tags.first': 1 } }, '`tags.first` is no item of the list'],
  ])('of %j is refused with a sentence', (data, sentence) => {
    expect(() => apply(data)).toThrow(sentence)
  })
})
