import type { JsonObject } from '../../../../wire/agentTypes.js'
import { entityNoun } from '../entityNoun.js'
import { capitalize } from './capitalize.js'
import type { EntityShape } from './EntityShape.js'
import { escapeRegExp } from './escapeRegExp.js'
import { readDay } from './readDay.js'
import { saysWords } from './saysWords.js'

/** The fields of a new record, from "add a high priority task: call the bank tomorrow, for Ada". */
export function readFields(text: string, shape: EntityShape, now: number): JsonObject {
  const fields: JsonObject = {}
  const day = readDay(text, now)
  const person = /\b(?:for|assigned to|owned by)\s+(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)/u.exec(text)
  const title = readTitle(text, shape, [day?.words, person?.[0]])
  if (shape.title !== undefined && title !== '') fields[shape.title] = capitalize(title)
  for (const { field, values } of shape.choices) {
    const value = values.find(
      (one) => saysWords(text.replace(title, ''), one) || saysWords(text, `${one} ${field}`),
    )
    if (value !== undefined) fields[field] = value
  }
  if (shape.date !== undefined && day) fields[shape.date] = day.date
  if (shape.person !== undefined && person?.[1] !== undefined) fields[shape.person] = person[1]
  return fields
}

/** What stands in quotes, after a colon, or after "called"; else what is left when all that was understood is taken out. */
function readTitle(text: string, shape: EntityShape, understood: (string | undefined)[]): string {
  const quoted = /["“«]([^"”»]+)["”»]/.exec(text)?.[1]
  if (quoted !== undefined) return quoted.trim()
  const noun = escapeRegExp(entityNoun(shape.definition.name))
  const after = new RegExp(`\\b${noun}s?\\b\\s*(?:called|named|titled|to|for|:|-)?\\s*(.+)$`, 'is').exec(
    text,
  )?.[1]
  let title = (/:\s*(.+)$/s.exec(text)?.[1] ?? after ?? text).replace(
    /^(please\s+)?(add|create|make|new)\s+(an?\s+|the\s+)?/i,
    '',
  )
  for (const words of understood) if (words !== undefined) title = title.replace(words, '')
  for (const { field, values } of shape.choices) {
    for (const value of values) {
      const words = `${escapeRegExp(value).replaceAll('_', '[ _]')}\\s+${escapeRegExp(field)}`
      title = title.replace(new RegExp(`[,\\s]*\\b(with\\s+)?${words}\\b`, 'i'), '')
    }
  }
  return title
    .replace(/\b(due|by|on|until)\s*$/i, '')
    .replace(/^[\s,.;:-]+|[\s,.;:!?-]+$|\s+(?=,)/g, '')
    .replace(/\s+(due|by|on)\s*$/i, '')
}
