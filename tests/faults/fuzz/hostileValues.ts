import type { Random } from '../support/random.js'

const DEEP = 100_000

/** JSON that no field expects, as text: `JSON.stringify` could not write all of it. */
const VALUES = [
  'null',
  'true',
  'false',
  '0',
  '-0',
  '1e308',
  '1e999',
  '-1e999',
  '9007199254740993',
  '""',
  '" "',
  '"\\ud800"',
  '"\\udc00x"',
  '"\\u0000"',
  '"\\u202e"',
  '"NaN"',
  '"Invalid Date"',
  '"2026-13-45T99:99:99Z"',
  '"9999-12-31T23:59:59Z"',
  '"0000-00-00T00:00:00Z"',
  '"+275760-09-13T00:00:00.001Z"',
  '"__proto__"',
  '"constructor"',
  '[]',
  '{}',
  '[null]',
  '[[[]]]',
  '[1,"x",null,{},[]]',
  '{"__proto__":{"polluted":true}}',
  '{"__proto__":null}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":null,"hasOwnProperty":"x","toJSON":{}}',
  '{"length":1e9,"0":"x"}',
  '{"then":"x","id":{"a":1}}',
] as const

/** Names that an object has by itself, that the protocol has elsewhere, and none at all. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'toJSON',
  'hasOwnProperty',
  'then',
  'length',
  'id',
  'ID',
  '_message',
  'messages',
  'error',
  '',
  '\ud800',
] as const

/** Some JSON text, now and then nested deeper or longer than anybody would send. */
export function hostileValue(random: Random): string {
  const lot = random.next()
  if (lot < 0.001) return '['.repeat(DEEP) + ']'.repeat(DEEP)
  if (lot < 0.002) return '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP)
  if (lot < 0.012) return JSON.stringify('x'.repeat(random.magnitude(1_000, 200_000)))
  return random.pick(VALUES)
}

/** Some name of a field. */
export function hostileName(random: Random): string {
  return random.pick(NAMES)
}
