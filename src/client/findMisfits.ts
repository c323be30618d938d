import { isRecord } from '../wire/isRecord.js'

/**
 * Where a value does not fit its JSON Schema, as `path (keyword)`; an empty list when it fits. It checks what
 * `FromJsonSchema` promises: what a value is made of. Bounds and patterns are between the server and its model.
 */
export function findMisfits(schema: unknown, value: unknown, path = 'answer'): string[] {
  // OpenAPI says so of what may be null
  if (!isRecord(schema) || (value === null && schema['nullable'] === true)) return []
  const breaks = (keyword: string, fits: boolean) => (fits ? [] : [`${path} (${keyword})`])
  const listOf = (keyword: string) => asList(schema[keyword])
  const fits = (part: unknown) => findMisfits(part, value, path).length === 0
  const made = schema['properties'] || schema['required'] ? 'object' : schema['items'] && 'array'
  const types = listOf('type') ?? [schema['type'] ?? made]
  if (!types.some((type) => !type || isType(value, type))) return breaks('type', false)
  return [
    ...breaks('const', !('const' in schema) || isSame(value, schema['const'])),
    ...breaks('enum', listOf('enum')?.some((choice) => isSame(value, choice)) ?? true),
    ...breaks('anyOf', listOf('anyOf')?.some(fits) ?? true),
    ...breaks('oneOf', (listOf('oneOf')?.filter(fits).length ?? 1) === 1),
    ...(listOf('allOf') ?? []).flatMap((part) => findMisfits(part, value, path)),
    ...(asList(value) ?? []).flatMap((item, i) => findMisfits(schema['items'], item, `${path}[${i}]`)),
    ...(isRecord(value) ? findPropertyMisfits(schema, value, path) : []),
  ]
}

function findPropertyMisfits(schema: Record<string, unknown>, value: Record<string, unknown>, path: string) {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {}
  const missing = (asList(schema['required']) ?? []).filter((name) => !Object.hasOwn(value, String(name)))
  const isClosed = schema['additionalProperties'] === false
  return [
    ...missing.map((name) => `${path}.${String(name)} (required)`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      if (Object.hasOwn(properties, name)) return findMisfits(properties[name], inner, `${path}.${name}`)
      return isClosed ? [`${path}.${name} (additionalProperties)`] : []
    }),
  ]
}

function isType(value: unknown, type: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value)
  return type === (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function asList(value: unknown): unknown[] | undefined {
  return Array.isArray(value) ? value : undefined
}
