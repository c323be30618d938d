import { isRecord } from '../../wire/isRecord.js'
import { sameJson } from './sameJson.js'
import { propertiesOf } from './propertiesOf.js'
import { requiredOf } from './requiredOf.js'
import type { JsonSchema } from './schemaTypes.js'
import { typesOf } from './typesOf.js'
import { validateSize } from './validateSize.js'

/** What a validator may know beyond the shape of a value. */
export interface Extension {
  /** Follows a `$ref`; `undefined` where it leads nowhere. Without this, a `$ref` admits everything. */
  resolve: (schema: JsonSchema) => JsonSchema | undefined
  /** What else is wrong with a value, as sentences that begin with its name. */
  check: (schema: JsonSchema, value: unknown, name: string) => string[]
}

/**
 * What is wrong with a value, as sentences that name the field; an empty list when it fits its schema. Knows the part of
 * JSON Schema that says of what type and size a value is and what it is made of; an extension knows more.
 */
export function validateSchema(
  schema: JsonSchema,
  value: unknown,
  extension?: Extension,
  path = '',
): string[] {
  const name = path === '' ? 'The value' : `\`${path}\``
  const resolved = extension ? extension.resolve(schema) : schema
  if (resolved === undefined) return [`${name}: its schema has a $ref that leads nowhere`]
  const types = typesOf(resolved)
  if (types.length > 0 && !types.some((type) => isType(value, type))) {
    return [`${name} must be ${types.map(withArticle).join(' or ')}`]
  }
  const within: Within = (part, inner = value, innerPath = path) =>
    validateSchema(part, inner, extension, innerPath)
  return [
    ...validateChoice(resolved, value, name),
    ...validateCombined(resolved, within, name),
    ...validateSize(resolved, value, name),
    ...(extension?.check(resolved, value, name) ?? []),
    ...(Array.isArray(value) ? validateItems(resolved, value, within, path) : []),
    ...(isRecord(value) ? validateProperties(resolved, value, within, path) : []),
  ]
}

/** Validates a part of the schema against the same value, or another part of it. */
type Within = (part: JsonSchema, inner?: unknown, path?: string) => string[]

function isType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value)
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  // a type that JSON Schema doesn't have admits everything
  return kind === type || !/^(string|number|boolean|null|array|object)$/.test(type)
}

function validateChoice(schema: JsonSchema, value: unknown, name: string): string[] {
  const choices = 'const' in schema ? [schema['const']] : schema['enum']
  if (!Array.isArray(choices) || choices.some((choice) => sameJson(value, choice))) return []
  return [`${name} must be one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`]
}

function validateCombined(schema: JsonSchema, within: Within, name: string): string[] {
  const list = (key: string) => (Array.isArray(schema[key]) ? schema[key].filter(isRecord) : undefined)
  const fits = (part: JsonSchema) => within(part).length === 0
  const errors = (list('allOf') ?? []).flatMap((part) => within(part))
  if (list('anyOf')?.some(fits) === false) errors.push(`${name} fits none of its alternatives`)
  const one = list('oneOf')
  if (one && one.filter(fits).length !== 1) errors.push(`${name} must fit exactly one of its alternatives`)
  return errors
}

function validateItems({ items }: JsonSchema, value: unknown[], within: Within, path: string): string[] {
  return isRecord(items) ? value.flatMap((item, i) => within(items, item, `${path}[${i}]`)) : []
}

function validateProperties(
  schema: JsonSchema,
  value: Record<string, unknown>,
  within: Within,
  path: string,
): string[] {
  const inner = (name: string) => (path === '' ? name : `${path}.${name}`)
  const properties = propertiesOf(schema)
  const errors = requiredOf(schema)
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => `\`${inner(name)}\` is required`)
  for (const [name, property] of properties) {
    if (Object.hasOwn(value, name)) errors.push(...within(property, value[name], inner(name)))
  }
  if (schema['additionalProperties'] !== false) return errors
  const known = new Set(properties.map(([name]) => name))
  const unknown = Object.keys(value).filter((name) => !known.has(name))
  return [...errors, ...unknown.map((name) => `\`${inner(name)}\` is not a known field`)]
}

const withArticle = (type: string) => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`)
