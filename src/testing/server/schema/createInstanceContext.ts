import { hashText } from './hashText.js'
import type { InstanceContext } from './instanceTypes.js'
import type { JsonSchema } from './schemaTypes.js'

/** Reads a text once for all the fields that {@link createInstance} will fill from it. */
export function createInstanceContext(text: string, root: JsonSchema, now: string): InstanceContext {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const sentences = text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []
  const pick = (path: string, count: number) => (count <= 0 ? 0 : hashText(`${path}\n${text}`) % count)
  return {
    root,
    text,
    now,
    pick,
    mentions(phrase) {
      const wanted = phrase
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
      return wanted !== '' && plain.includes(` ${wanted} `)
    },
    excerpt(path) {
      const name = path.replace(/^.*\./, '')
      const long = /summary|description|text|body|content|reason|explanation|comment|answer|message/i.test(
        name,
      )
      if (long) return sentences[pick(path, sentences.length)] ?? text.trim()
      const from = pick(path, Math.max(1, words.length - 2))
      return words.slice(from, from + 3).join(' ') || name.replace(/\[\d+\]$/, '')
    },
  }
}
