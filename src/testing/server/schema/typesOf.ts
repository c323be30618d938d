import type { JsonSchema } from './schemaTypes.js'

/** The types that a schema allows; from `properties` or `items` where it doesn't say. Empty means any. */
export function typesOf(schema: JsonSchema): string[] {
  const type = schema['type']
  if (typeof type === 'string') return [type]
  if (Array.isArray(type)) return type.filter((item) => typeof item === 'string')
  if (schema['properties'] !== undefined || schema['required'] !== undefined) return ['object']
  return schema['items'] !== undefined ? ['array'] : []
}
