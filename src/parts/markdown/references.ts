import type { Extension, Options } from 'mdast-util-from-markdown'
import { namedCharacters } from './namedCharacters.js'

type Syntax = NonNullable<Options['extensions']>[number]

/** As much of micromark's parts as is used here. */
type Code = number | null
type State = (code: Code) => State | undefined
interface Token {
  end: Point
}
interface Point {
  line: number
  column: number
  offset: number
}
interface Effects {
  enter: (type: string) => unknown
  exit: (type: string) => Token
  consume: (code: Code) => void
}
interface Reader {
  sliceSerialize: (token: Token) => string
}
interface Compiler extends Reader {
  stack: TreeNode[]
  config: { enter: Record<string, ((this: Compiler, token: Token) => void) | undefined> }
}
interface TreeNode {
  value?: string
  label?: string
  identifier?: string
  position?: { end: Point }
}

const AMPERSAND = 38
const NUMBER_SIGN = 35
const SEMICOLON = 59
const LONGEST_NAME = 31

/** `&name;`, where the name is known. */
const reference = {
  tokenize(this: Reader, effects: Effects, ok: State, nok: State): State {
    let size = 0
    const inName: State = (code) => {
      if (code === SEMICOLON && size > 0) {
        const name = this.sliceSerialize(effects.exit('namedReferenceValue'))
        if (!namedCharacters.has(name)) return nok(code)
        effects.enter('namedReferenceMarker')
        effects.consume(code)
        effects.exit('namedReferenceMarker')
        effects.exit('namedReference')
        return ok
      }
      if (!isAlphanumeric(code) || size === LONGEST_NAME) return nok(code)
      size += 1
      effects.consume(code)
      return inName
    }
    return (code) => {
      effects.enter('namedReference')
      effects.enter('namedReferenceMarker')
      effects.consume(code)
      effects.exit('namedReferenceMarker')
      effects.enter('namedReferenceValue')
      return inName
    }
  },
}

/** Any other `&` is itself, unless a number follows: that one the parser reads without the page's help. */
const ampersand = {
  tokenize(this: unknown, effects: Effects, ok: State, nok: State): State {
    return (code) => {
      effects.enter('data')
      effects.consume(code)
      return (next) => {
        if (next === NUMBER_SIGN) return nok(next)
        effects.exit('data')
        return ok(next)
      }
    }
  },
}

function isAlphanumeric(code: Code): boolean {
  return code !== null && code > 0 && /[0-9a-z]/i.test(String.fromCharCode(code))
}

/** What becomes of them in the tree: text. */
const toTree: object = {
  enter: {
    namedReference(this: Compiler, token: Token) {
      this.config.enter['data']?.call(this, token)
    },
  },
  exit: {
    namedReferenceValue(this: Compiler, token: Token) {
      const text = this.stack.at(-1)
      if (text) text.value = (text.value ?? '') + (namedCharacters.get(this.sliceSerialize(token)) ?? '')
    },
    namedReference(this: Compiler, token: Token) {
      const text = this.stack.pop()
      const { line, column, offset } = token.end
      if (text?.position) text.position.end = { line, column, offset }
    },
    /** As the parser has it, but for the label, in which it would look for references once more. Nobody reads it. */
    labelText(this: Compiler, token: Token) {
      const written = this.sliceSerialize(token)
      const owner = this.stack.at(-2)
      if (!owner) return
      owner.label = written
      owner.identifier = normalized(written)
    },
  },
}

const constructs = { [AMPERSAND]: [reference, ampersand] }
const syntax: object = { text: constructs, string: constructs }

/**
 * What has the parser read `&name;` by a table. Its own way in a browser is to have the page's parser of HTML read it,
 * which a page with Trusted Types refuses: every text with an `&amp;` in it would fail.
 *
 * The casts state the parser's types, of which those above say as much as is used.
 */
export const references = {
  syntax: syntax as Syntax,
  toTree: toTree as Extension,
}

/** What two names of a definition have to share. */
function normalized(label: string): string {
  const spaced = label.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '')
  return spaced.toLowerCase().toUpperCase().toLowerCase()
}
