import { readFile } from 'node:fs/promises'
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser'
import { SetupError } from './SetupError.js'

/** Reads a file of JSON with comments; what is wrong with it is said with the file's name and the line. */
export async function readJsonc(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8')
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, { allowTrailingComma: true })
  const [first] = errors
  if (!first) return value
  const line = text.slice(0, first.offset).split('\n').length
  throw new SetupError(`${path}:${line} is not valid JSON (${printParseErrorCode(first.error)})`)
}
