import { sameJson } from '../../../client/schema/sameJson.js'
import type { JsonSchema } from '../../../client/schema/schemaTypes.js'
import { validateSchema } from '../../../client/schema/validateSchema.js'
import { formatPatterns } from './formatPatterns.js'
import { resolveRef } from './resolveRef.js'
import { safeRegExp } from './safeRegExp.js'

/** What is wrong with a value, as a server sees it: with references, steps, the shape of words and repeated items. */
export function validateValue(schema: JsonSchema, value: unknown, root = schema): string[] {
  return validateSchema(schema, value, { resolve: (part) => resolveRef(part, root), check: checkMore })
}

function checkMore(schema: JsonSchema, value: unknown, name: string): string[] {
  if (typeof value === 'number') return checkNumber(schema, value, name)
  const { format, pattern, uniqueItems } = schema
  if (Array.isArray(value)) {
    const repeats = (item: unknown, i: number) => value.slice(0, i).some((other) => sameJson(item, other))
    return uniqueItems === true && value.some(repeats) ? [`${name} must not repeat an item`] : []
  }
  if (typeof value !== 'string') return []
  const shape = typeof format === 'string' ? formatPatterns.get(format) : undefined
  const errors = shape?.test(value) === false ? [`${name} must be a ${String(format)}`] : []
  if (value.length <= 1000 && safeRegExp(pattern)?.test(value) === false) {
    errors.push(`${name} must match ${String(pattern)}`)
  }
  return errors
}

function checkNumber(schema: JsonSchema, value: number, name: string): string[] {
  const errors: string[] = []
  const hold = (keyword: string, fits: (bound: number) => boolean, words: string) => {
    const bound = schema[keyword]
    if (typeof bound === 'number' && !fits(bound)) errors.push(`${name} must be ${words} ${bound}`)
  }
  hold('exclusiveMinimum', (bound) => value > bound, 'more than')
  hold('exclusiveMaximum', (bound) => value < bound, 'less than')
  // a quotient such as 0.3 / 0.1 misses the whole number by a rounding error
  const isMultiple = (step: number) => Math.abs(value / step - Math.round(value / step)) < 1e-9
  hold('multipleOf', (step) => step > 0 && isMultiple(step), 'a multiple of')
  return errors
}
