import { isJsonObject } from '../isJsonObject.js'
import { equalValues } from '../store/equalValues.js'
import { formatPatterns } from './formatPatterns.js'
import { isType } from './isType.js'
import { propertiesOf } from './propertiesOf.js'
import { requiredOf } from './requiredOf.js'
import { resolveRef } from './resolveRef.js'
import { safeRegExp } from './safeRegExp.js'
import type { JsonSchema } from './schemaTypes.js'
import { typesOf } from './typesOf.js'
import { validateNumber } from './validateNumber.js'

/**
 * What is wrong with a value, as sentences that name the field; an empty list when it fits its schema. Knows the part of
 * JSON Schema that Base44's entities and model calls use.
 */
export function validateSchema(schema: JsonSchema, value: unknown, root = schema, path = ''): string[] {
  const resolved = resolveRef(schema, root)
  if (resolved === undefined) return [`${nameOf(path)}: its schema has a $ref that leads nowhere`]
  const types = typesOf(resolved)
  if (types.length > 0 && !types.some((type) => isType(value, type))) {
    return [`${nameOf(path)} must be ${types.map(withArticle).join(' or ')}`]
  }
  return [
    ...validateChoice(resolved, value, path),
    ...validateCombined(resolved, value, root, path),
    ...(typeof value === 'number' ? validateNumber(resolved, value, nameOf(path)) : []),
    ...(typeof value === 'string' ? validateText(resolved, value, path) : []),
    ...(Array.isArray(value) ? validateItems(resolved, value, root, path) : []),
    ...(isJsonObject(value) ? validateProperties(resolved, value, root, path) : []),
  ]
}

function validateChoice(schema: JsonSchema, value: unknown, path: string): string[] {
  const choices = 'const' in schema ? [schema['const']] : schema['enum']
  if (!Array.isArray(choices) || choices.some((choice) => equalValues(value, choice))) return []
  return [`${nameOf(path)} must be one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`]
}

function validateCombined(schema: JsonSchema, value: unknown, root: JsonSchema, path: string): string[] {
  const list = (key: string) => (Array.isArray(schema[key]) ? schema[key].filter(isJsonObject) : undefined)
  const fits = (part: JsonSchema) => validateSchema(part, value, root, path).length === 0
  const errors = (list('allOf') ?? []).flatMap((part) => validateSchema(part, value, root, path))
  const any = list('anyOf')
  if (any && !any.some(fits)) errors.push(`${nameOf(path)} fits none of its alternatives`)
  const one = list('oneOf')
  if (one && one.filter(fits).length !== 1)
    errors.push(`${nameOf(path)} must fit exactly one of its alternatives`)
  return errors
}

function validateText(schema: JsonSchema, value: string, path: string): string[] {
  const errors: string[] = []
  const length = [...value].length
  if (typeof schema['minLength'] === 'number' && length < schema['minLength']) {
    errors.push(`${nameOf(path)} must have at least ${schema['minLength']} characters`)
  }
  if (typeof schema['maxLength'] === 'number' && length > schema['maxLength']) {
    errors.push(`${nameOf(path)} must have at most ${schema['maxLength']} characters`)
  }
  const format = typeof schema['format'] === 'string' ? formatPatterns.get(schema['format']) : undefined
  if (format && !format.test(value)) errors.push(`${nameOf(path)} must be a ${String(schema['format'])}`)
  const pattern = safeRegExp(schema['pattern'])
  if (pattern && value.length <= 1000 && !pattern.test(value)) {
    errors.push(`${nameOf(path)} must match ${String(schema['pattern'])}`)
  }
  return errors
}

function validateItems(schema: JsonSchema, value: unknown[], root: JsonSchema, path: string): string[] {
  const errors: string[] = []
  if (typeof schema['minItems'] === 'number' && value.length < schema['minItems']) {
    errors.push(`${nameOf(path)} must have at least ${schema['minItems']} items`)
  }
  if (typeof schema['maxItems'] === 'number' && value.length > schema['maxItems']) {
    errors.push(`${nameOf(path)} must have at most ${schema['maxItems']} items`)
  }
  if (
    schema['uniqueItems'] === true &&
    value.some((item, i) => value.slice(0, i).some((other) => equalValues(item, other)))
  ) {
    errors.push(`${nameOf(path)} must not repeat an item`)
  }
  const items = schema['items']
  if (isJsonObject(items)) {
    errors.push(...value.flatMap((item, i) => validateSchema(items, item, root, `${path}[${i}]`)))
  }
  return errors
}

function validateProperties(
  schema: JsonSchema,
  value: Record<string, unknown>,
  root: JsonSchema,
  path: string,
): string[] {
  const inner = (name: string) => (path === '' ? name : `${path}.${name}`)
  const properties = propertiesOf(schema)
  const errors = requiredOf(schema)
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => `${nameOf(inner(name))} is required`)
  for (const [name, property] of properties) {
    if (Object.hasOwn(value, name)) errors.push(...validateSchema(property, value[name], root, inner(name)))
  }
  if (schema['additionalProperties'] === false) {
    const known = new Set(properties.map(([name]) => name))
    const unknown = Object.keys(value).filter((name) => !known.has(name))
    errors.push(...unknown.map((name) => `${nameOf(inner(name))} is not a known field`))
  }
  return errors
}

const nameOf = (path: string) => (path === '' ? 'The value' : `\`${path}\``)

const withArticle = (type: string) => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`)
