const INDENT = '  '
/** Deeper than this, lines no longer move to the right: nobody could read them there. */
const DEEPEST_INDENT = 24

/** What is no longer than this stays on one line. */
const SHORT = 64

/**
 * Lays JSON text out over lines, unless it fits on one. Works on the text itself, so that every digit and key stays as the server sent it,
 * at any depth, and it stops once it has written `limit` characters.
 */
export function indentJson(json: string, limit: number): string {
  return json.length <= SHORT ? [...tokens(json)].map(spaced).join('') : indent(json, limit)
}

function spaced(token: string): string {
  if (token === ',' || token === ':') return `${token} `
  if (token === '{') return '{ '
  return token === '}' ? ' }' : token
}

function indent(json: string, limit: number): string {
  const pieces: string[] = []
  let depth = 0
  let length = 0
  const write = (piece: string) => {
    pieces.push(piece)
    length += piece.length
  }
  const breakLine = () => write(`\n${INDENT.repeat(Math.min(depth, DEEPEST_INDENT))}`)

  for (const token of tokens(json)) {
    if (length > limit) break
    if (token === '{}' || token === '[]') write(token)
    else if (token === '{' || token === '[') {
      depth += 1
      write(token)
      breakLine()
    } else if (token === '}' || token === ']') {
      depth -= 1
      breakLine()
      write(token)
    } else if (token === ',') {
      write(token)
      breakLine()
    } else write(token === ':' ? ': ' : token)
  }
  return pieces.join('')
}

const EMPTY = /\{\s*\}|\[\s*\]/y
const WORD = /[^\s{}[\],:"]+/y

/** Valid JSON's tokens. By hand where a string may be long: a regular expression overflows its stack there. */
function* tokens(json: string): Generator<string> {
  for (let at = 0; at < json.length;) {
    const start = json[at] ?? ''
    if (/\s/.test(start)) {
      at += 1
      continue
    }
    const end =
      start === '"' ? endOfString(json, at) : endOf(EMPTY, json, at) || endOf(WORD, json, at) || at + 1
    const token = json.slice(at, end)
    yield start === '{' || start === '[' ? token.replace(/\s/g, '') : token
    at = end
  }
}

function endOf(pattern: RegExp, json: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(json) ? pattern.lastIndex : 0
}

function endOfString(json: string, start: number): number {
  let quote = json.indexOf('"', start + 1)
  while (quote > 0 && isEscaped(json, quote)) quote = json.indexOf('"', quote + 1)
  return quote < 0 ? json.length : quote + 1
}

function isEscaped(json: string, at: number): boolean {
  let slashes = 0
  while (json[at - slashes - 1] === '\\') slashes += 1
  return slashes % 2 === 1
}
