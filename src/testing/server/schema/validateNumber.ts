import type { JsonSchema } from './schemaTypes.js'

/** What is wrong with a number's size, as sentences that begin with its name. */
export function validateNumber(schema: JsonSchema, value: number, name: string): string[] {
  const errors: string[] = []
  const check = (key: string, fits: (bound: number) => boolean, words: string) => {
    const bound = schema[key]
    if (typeof bound === 'number' && !fits(bound)) errors.push(`${name} must be ${words} ${bound}`)
  }
  check('minimum', (bound) => value >= bound, 'at least')
  check('maximum', (bound) => value <= bound, 'at most')
  check('exclusiveMinimum', (bound) => value > bound, 'more than')
  check('exclusiveMaximum', (bound) => value < bound, 'less than')
  // A quotient such as 0.3 / 0.1 misses the whole number by a rounding error.
  check(
    'multipleOf',
    (bound) => bound > 0 && Math.abs(value / bound - Math.round(value / bound)) < 1e-9,
    'a multiple of',
  )
  return errors
}
