import { createFromPattern } from './createFromPattern.js'
import type { InstanceContext } from './instanceTypes.js'
import type { JsonSchema } from './schemaTypes.js'

/** A text of the wanted format, pattern and length, with the words of the given one where that is possible. */
export function createText(schema: JsonSchema, context: InstanceContext, path: string): string {
  if (typeof schema['pattern'] === 'string')
    return createFromPattern(schema['pattern'], (count) => context.pick(path, count))
  const formatted =
    typeof schema['format'] === 'string' ? createFormatted(schema['format'], context, path) : undefined
  if (formatted !== undefined) return formatted
  return fitLength(context.excerpt(path), schema)
}

function createFormatted(format: string, context: InstanceContext, path: string): string | undefined {
  const found = (pattern: RegExp) => context.text.match(pattern)?.[0]
  const number = context.pick(path, 1_000_000)
  switch (format) {
    case 'date':
      return found(/\b\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b/) ?? context.now.slice(0, 10)
    case 'date-time':
      return found(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) ?? context.now
    case 'time':
      return context.now.slice(11, 19) + 'Z'
    case 'email':
      return found(/[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[a-z]{2,}/i) ?? `person${number}@example.com`
    case 'uri':
    case 'url':
      return found(/\bhttps?:\/\/[^\s<>"')]+/) ?? `https://example.com/${number}`
    case 'uuid':
      return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
    case 'ipv4':
      return `192.0.2.${number % 256}`
    case 'hostname':
      return `host${number}.example.com`
    default:
      return undefined
  }
}

function fitLength(text: string, schema: JsonSchema): string {
  const min = typeof schema['minLength'] === 'number' ? schema['minLength'] : 0
  const max = typeof schema['maxLength'] === 'number' ? schema['maxLength'] : Infinity
  let characters = [...text]
  const filler = [...` ${text || 'text'}`]
  while (characters.length < min && characters.length < 100_000) characters = [...characters, ...filler]
  return characters.slice(0, Math.max(min, Math.min(max, characters.length))).join('')
}
