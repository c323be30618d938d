import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInstance } from '../../src/testing/server/schema/createInstance.js'
import { createInstanceContext } from '../../src/testing/server/schema/createInstanceContext.js'
import type { JsonSchema } from '../../src/testing/server/schema/schemaTypes.js'
import { validateSchema } from '../../src/testing/server/schema/validateSchema.js'

const make = (schema: JsonSchema, text: string) =>
  createInstance(schema, createInstanceContext(text, schema, '2031-05-04T10:00:00.000Z'))

const leaf: fc.Arbitrary<JsonSchema> = fc.oneof(
  fc.record({ type: fc.constant('string') }),
  fc.record({ type: fc.constant('boolean') }),
  fc.record({ type: fc.constantFrom(['string', 'null'], ['null', 'integer']) }),
  fc.record({
    enum: fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ const: fc.jsonValue({ maxDepth: 1 }) }),
  fc
    .constantFrom('date', 'date-time', 'time', 'email', 'uri', 'uuid', 'ipv4', 'hostname')
    .map((format) => ({ type: 'string', format })),
  fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([min, more]) => ({ type: 'string', minLength: min, maxLength: min + more })),
  fc
    .tuple(fc.constantFrom('number', 'integer'), fc.integer({ min: -50, max: 50 }), fc.nat(40))
    .map(([type, minimum, more]) => ({ type, minimum, maximum: minimum + more })),
  fc
    .integer({ min: -50, max: 50 })
    .map((bound) => ({ type: 'number', exclusiveMinimum: bound, exclusiveMaximum: bound + 1 })),
  fc.integer({ min: 1, max: 9 }).map((multipleOf) => ({ type: 'integer', minimum: 10, multipleOf })),
  fc
    .constantFrom('^[A-Z]{2}-\\d{4}$', '^\\w+$', '^[a-f0-9]{8}$')
    .map((pattern) => ({ type: 'string', pattern })),
)

const { schema } = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    leaf,
    fc
      .tuple(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('schema'), { maxKeys: 4 }), fc.boolean())
      .map(([properties, strict]) => ({
        type: 'object',
        properties,
        required: Object.keys(properties),
        ...(strict ? { additionalProperties: false } : {}),
      })),
    fc
      .tuple(tie('schema'), fc.nat(3), fc.nat(3))
      .map(([items, min, more]) => ({ type: 'array', items, minItems: min, maxItems: min + more })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
  ),
}))

describe('a made value', () => {
  it('fits its schema, whatever both say', () => {
    fc.assert(
      fc.property(schema, fc.string({ maxLength: 80 }), (one, text) => {
        expect(validateSchema(one, make(one, text))).toEqual([])
      }),
      { numRuns: 400, seed: 44 },
    )
  })

  it('is the same for the same text', () => {
    fc.assert(
      fc.property(schema, fc.string(), (one, text) => {
        expect(make(one, text)).toEqual(make(one, text))
      }),
      { numRuns: 50, seed: 44 },
    )
  })

  it('follows references, also of a schema to itself', () => {
    const tree: JsonSchema = {
      type: 'object',
      properties: {
        name: { type: 'string' },
        children: { type: 'array', items: { $ref: '#' } },
        tag: { $ref: '#/$defs/tag' },
      },
      required: ['name', 'tag'],
      $defs: { tag: { enum: ['red', 'blue'] } },
    }
    const value = make(tree, 'a blue tree')
    expect(value).toMatchObject({ tag: 'blue' })
    expect(validateSchema(tree, value)).toEqual([])
  })

  it('merges allOf and does not repeat unique items', () => {
    const one: JsonSchema = {
      allOf: [
        { type: 'object', properties: { a: { type: 'integer', minimum: 3 } }, required: ['a'] },
        {
          properties: { b: { type: 'array', uniqueItems: true, minItems: 3, items: { enum: [1, 2, 3] } } },
          required: ['b'],
        },
      ],
    }
    expect(validateSchema(one, make(one, 'text'))).toEqual([])
  })
})

describe('validation', () => {
  it.each([
    [{ type: 'integer' }, 1.5, 'The value must be an integer'],
    [{ type: ['string', 'null'] }, 5, 'The value must be a string or a null'],
    [{ type: 'object', required: ['a'] }, {}, '`a` is required'],
    [
      { properties: { a: { properties: { b: { type: 'string' } } } } },
      { a: { b: 1 } },
      '`a.b` must be a string',
    ],
    [{ type: 'array', items: { type: 'number' } }, [1, 'x'], '`[1]` must be a number'],
    [{ enum: ['a', 1] }, 'b', 'The value must be one of "a", 1'],
    [{ type: 'string', minLength: 2 }, 'x', 'The value must have at least 2 characters'],
    [{ type: 'number', exclusiveMaximum: 3 }, 3, 'The value must be less than 3'],
    [{ type: 'object', properties: {}, additionalProperties: false }, { z: 1 }, '`z` is not a known field'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1, 'The value fits none of its alternatives'],
    [
      { oneOf: [{ type: 'number' }, { type: 'integer' }] },
      1,
      'The value must fit exactly one of its alternatives',
    ],
    [{ type: 'string', format: 'date' }, '2031-13-01', 'The value must be a date'],
  ])('of %j by %j says: %s', (one, value, message) => {
    expect(validateSchema(one, value)).toEqual([message])
  })

  it('ignores a pattern that could hang', () => {
    expect(validateSchema({ type: 'string', pattern: '^(a+)+$' }, `${'a'.repeat(40)}!`)).toEqual([])
  })
})
