import type { JsonSchema } from './schemaTypes.js'

/** The names that an object schema requires. */
export function requiredOf(schema: JsonSchema): string[] {
  const required = schema['required']
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : []
}
