import { isJsonObject } from '../../isJsonObject.js'
import { resolveRef } from '../../schema/resolveRef.js'
import type { JsonSchema } from '../../schema/schemaTypes.js'
import { typesOf } from '../../schema/typesOf.js'

/**
 * Makes of a text what its schema wants: a number, yes or no, a list, an object. What can't be read so stays text, for the
 * schema to refuse; what isn't text stays as it is.
 */
export function coerceValue(schema: JsonSchema, value: unknown, root: JsonSchema): unknown {
  const resolved = resolveRef(schema, root) ?? {}
  const types = typesOf(resolved)
  if (typeof value !== 'string' || types.length === 0 || types.includes('string')) return value
  const text = value.trim()
  for (const type of types) {
    const read = readAs(type, text, resolved, root)
    if (read !== undefined) return read
  }
  return value
}

function readAs(type: string, text: string, schema: JsonSchema, root: JsonSchema): unknown {
  switch (type) {
    case 'number':
    case 'integer':
      return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : undefined
    case 'boolean':
      return booleans.get(text.toLowerCase())
    case 'null':
      return text === '' || text === 'null' ? null : undefined
    case 'array':
      return readList(text, schema, root)
    case 'object': {
      const value = parse(text)
      return isJsonObject(value) ? value : undefined
    }
    default:
      return undefined
  }
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
])

/** JSON, or items with commas between them. */
function readList(text: string, schema: JsonSchema, root: JsonSchema): unknown[] {
  const json = parse(text)
  if (Array.isArray(json)) return json
  const items = isJsonObject(schema['items']) ? schema['items'] : {}
  const texts = text === '' ? [] : text.split(',')
  return texts.map((item) => coerceValue(items, item.trim(), root))
}

function parse(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
