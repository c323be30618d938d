import { hideSecrets } from './hideSecrets.js'
import { hideText } from './hideText.js'

/** `false`: only tokens are hidden. A function is given each text that people wrote, and gives what is to stand for it. */
export type Redact = false | ((text: string, path: string) => string)

/** What stands for what, in an exported session. */
export interface Redaction {
  said: (text: string, path: string) => string
  /** Of a text that a server may have cut at so many characters. */
  cuttable: (text: string, path: string, at: number) => string
  address: (text: string, path: string) => string
  number: (value: number) => number
  boolean: (value: boolean) => boolean
  /** The name of a field that nobody knows. */
  key: (name: string) => string
}

/** What developers name fields by; a name, a number or a mail address that serves as a key is none. */
const FIELD_NAME = /^[a-z_$][\w$.-]{0,63}$/i
/** What a server may put where it cut a tool's strings. */
const CUT_MARK = /(?:\.{3}|…)?(?:\s?[[(]?truncated[\])]?)?$/i
const LONGEST_MARK = 16

/** Makes the redaction that was asked for: by default, of all that people wrote. */
export function createRedaction(redact: Redact | undefined): Redaction {
  if (redact === false) {
    return {
      said: hideSecrets,
      cuttable: hideSecrets,
      address: hideQuery,
      number: (value) => value,
      boolean: (value) => value,
      key: (name) => name,
    }
  }
  const rest = { number: () => 0, boolean: () => false, key: hideKey }
  if (redact !== undefined) return { said: redact, cuttable: redact, address: redact, ...rest }
  return { said: hideText, cuttable: hideUncut, address: hideAddress, ...rest }
}

/** What tells that a string was cut stays, since a replay must know it too; what only looks like it goes. */
function hideUncut(text: string, _path: string, at: number): string {
  const mark = CUT_MARK.exec(text.slice(-LONGEST_MARK))?.[0] ?? ''
  const end = text.length - mark.length
  return text.length < at || end > at ? hideText(text) : hideText(text.slice(0, end)) + mark
}

/** Whose file it is, but not which. */
function hideAddress(text: string): string {
  const origin = /^https?:\/\/[^/?#@\\\s]*\//i.exec(text)?.[0] ?? ''
  return origin + hideText(text.slice(origin.length))
}

/** A signed link is a key to the file. */
function hideQuery(text: string): string {
  const end = text.search(/[?#]/)
  return end < 0 ? hideSecrets(text) : hideSecrets(text.slice(0, end)) + hideText(text.slice(end))
}

function hideKey(name: string): string {
  return FIELD_NAME.test(name) ? name : hideText(name)
}
