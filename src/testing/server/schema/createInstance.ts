import { isJsonObject } from '../isJsonObject.js'
import type { InstanceContext } from './instanceTypes.js'
import { createNumber } from './createNumber.js'
import { createText } from './createText.js'
import { propertiesOf } from './propertiesOf.js'
import { requiredOf } from './requiredOf.js'
import { resolveRef } from './resolveRef.js'
import type { JsonSchema } from './schemaTypes.js'
import { typesOf } from './typesOf.js'
import { validateSchema } from './validateSchema.js'

const maxDepth = 6

/**
 * Makes a value that fits a schema out of what a text says. The same text and schema always give the same value.
 * The caller validates: a schema may contradict itself, and then nothing fits.
 */
export function createInstance(schema: JsonSchema, context: InstanceContext, path = '', depth = 0): unknown {
  const resolved = resolveRef(schema, context.root) ?? {}
  if ('const' in resolved) return resolved['const']
  if (Array.isArray(resolved['enum']) && resolved['enum'].length > 0)
    return choose(resolved['enum'], context, path)
  const combined = createCombined(resolved, context, path, depth)
  if (combined.found) return combined.value
  const types = typesOf(resolved)
  const type = types.find((name) => name !== 'null') ?? types[0] ?? 'string'
  switch (type) {
    case 'object':
      return createObject(resolved, context, path, depth)
    case 'array':
      return createArray(resolved, context, path, depth)
    case 'number':
    case 'integer':
      return createNumber(resolved, context, path, type === 'integer')
    case 'boolean':
      return createBoolean(context, path)
    case 'null':
      return null
    default:
      return createText(resolved, context, path)
  }
}

/** The value that the text mentions; where it mentions none, one that depends on the text. */
function choose(values: unknown[], context: InstanceContext, path: string): unknown {
  const mentioned = values.find((value) => typeof value === 'string' && context.mentions(value))
  return mentioned ?? values[context.pick(path, values.length)]
}

function createBoolean(context: InstanceContext, path: string): boolean {
  const name = path.replace(/^.*\./, '').replace(/^(is|has|should|can)_?/i, '')
  return context.mentions(name) || context.pick(path, 2) === 1
}

function createCombined(
  schema: JsonSchema,
  context: InstanceContext,
  path: string,
  depth: number,
): { found: boolean; value?: unknown } {
  const list = (key: string) => (Array.isArray(schema[key]) ? schema[key].filter(isJsonObject) : [])
  const all = list('allOf')
  if (all.length > 0) {
    const { allOf: _merged, ...rest } = schema
    return {
      found: true,
      value: createInstance(mergeSchemas([rest, ...all], context.root), context, path, depth),
    }
  }
  const { anyOf: _any, oneOf: _one, ...rest } = schema
  for (const part of [...list('anyOf'), ...list('oneOf')]) {
    const value = createInstance(mergeSchemas([rest, part], context.root), context, path, depth + 1)
    if (validateSchema(schema, value, context.root).length === 0) return { found: true, value }
  }
  return { found: false }
}

function mergeSchemas(parts: JsonSchema[], root: JsonSchema): JsonSchema {
  const resolved = parts.map((part) => resolveRef(part, root) ?? {})
  const merged = resolved.reduce((all, part) => ({ ...all, ...part }), {})
  const properties = resolved.flatMap(propertiesOf)
  if (properties.length > 0) merged['properties'] = Object.fromEntries(properties)
  const required = resolved.flatMap(requiredOf)
  if (required.length > 0) merged['required'] = [...new Set(required)]
  return merged
}

function createObject(schema: JsonSchema, context: InstanceContext, path: string, depth: number): unknown {
  const properties = propertiesOf(schema)
  const required = new Set(requiredOf(schema))
  const entries: [string, unknown][] = []
  for (const [name, property] of properties) {
    // Optional parts of a schema that refers to itself end somewhere.
    if (depth >= maxDepth && !required.has(name)) continue
    entries.push([name, createInstance(property, context, path === '' ? name : `${path}.${name}`, depth + 1)])
  }
  const described = new Set(properties.map(([name]) => name))
  for (const name of required) {
    if (!described.has(name)) entries.push([name, context.excerpt(`${path}.${name}`)])
  }
  return Object.fromEntries(entries)
}

function createArray(schema: JsonSchema, context: InstanceContext, path: string, depth: number): unknown[] {
  const min = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0
  const max = typeof schema['maxItems'] === 'number' ? schema['maxItems'] : Math.max(min, 3)
  const count = depth >= maxDepth ? min : Math.max(min, Math.min(max, 3))
  const items = isJsonObject(schema['items']) ? schema['items'] : {}
  const made: unknown[] = []
  // A repeated item is no reason to give up at once: the next path gives another one.
  for (let i = 0; made.length < count && i < count * 8 + 8; i++) {
    const value = createInstance(items, context, `${path}[${i}]`, depth + 1)
    const repeated =
      schema['uniqueItems'] === true && made.some((item) => JSON.stringify(item) === JSON.stringify(value))
    if (!repeated) made.push(value)
  }
  return made
}
