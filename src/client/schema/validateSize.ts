import type { JsonSchema } from './schemaTypes.js'

/** What is wrong with how large or long a value is, as sentences that begin with its name. */
export function validateSize(schema: JsonSchema, value: unknown, name: string): string[] {
  const errors: string[] = []
  const hold = (size: number, least: string, most: string, what: string) => {
    const [low, high] = [schema[least], schema[most]]
    if (typeof low === 'number' && size < low) errors.push(`${name} must ${what} at least ${low}`)
    if (typeof high === 'number' && size > high) errors.push(`${name} must ${what} at most ${high}`)
  }
  if (typeof value === 'number') hold(value, 'minimum', 'maximum', 'be')
  if (typeof value === 'string') hold([...value].length, 'minLength', 'maxLength', 'have a length of')
  if (Array.isArray(value)) hold(value.length, 'minItems', 'maxItems', 'have a length of')
  return errors
}
