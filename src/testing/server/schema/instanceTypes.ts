import type { JsonSchema } from './schemaTypes.js'

/** What the making of a value draws from: the text, always in the same way. */
export interface InstanceContext {
  root: JsonSchema
  /** The text itself. */
  text: string
  /** ISO date-time that "now" stands for. */
  now: string
  /** A whole number below `count`, settled by the text and the place in the value. */
  pick(path: string, count: number): number
  /** Whether the text says this, as whole words, with `_` and `-` read as spaces. */
  mentions(words: string): boolean
  /** Some words of the text that suit a field of this name. */
  excerpt(path: string): string
}
