import { entityNoun } from '../entityNoun.js'
import type { EntityShape } from './EntityShape.js'
import { escapeRegExp } from './escapeRegExp.js'

const verbs =
  /^\W*(?:please\s+|can you\s+|could you\s+)*(?:mark|complete|finish|close|resolve|tick off|check off|start|begin|resume|re-?open|cancel|set|move|change|update|assign|postpone|delete|remove|drop)\b/i

/** The words by which a request calls the record it means: what is in quotes, or what is left of it without verb and noun. */
export function readTarget(text: string, { definition }: EntityShape): string {
  const quoted = /["“«]([^"”»]+)["”»]/.exec(text)?.[1]
  if (quoted !== undefined) return quoted.trim()
  const noun = escapeRegExp(entityNoun(definition.name))
  return text
    .replace(verbs, '')
    .replace(new RegExp(`\\b(the\\s+)?${noun}s?\\b`, 'i'), ' ')
    .replace(/\b(priority|status|state|due date|owner)\s+of\b/i, ' ')
    .replace(/^\s*(the|my|our|an?|this|that|called|named)\s+/i, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:#-]+|[\s,.;:!?-]+$/g, '')
}
