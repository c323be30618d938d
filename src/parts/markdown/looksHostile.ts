/** Longer than this, a text is shown as it is. */
const LONGEST = 100_000
/** Deeper than this, quotes in lists in quotes cost more than they say. */
const DEEPEST = 24
/** An item that stands further in than this is nested deeper than anyone reads. */
const FURTHEST_IN = 60
/** Paragraphs, tables and the like, and definitions, that a text may hold in all. */
const MOST_RUNS = 800
const MOST_DEFINITIONS = 300

/**
 * How many of each mark one run of lines without a blank one may hold. The parser's time grows with the square of
 * some (emphasis, brackets, code spans, HTML), and each of the others (cells, addresses) costs much of it.
 */
const MOST = new Map([
  ['*', 1500],
  ['_', 1500],
  ['~', 1500],
  ['.', 1500],
  ['&', 2000],
  ['`', 1000],
  ['|', 1500],
  ['@', 400],
  ['[', 400],
  [']', 400],
  ['<', 400],
])
const MOST_LINES = 600

/** More accents on one letter than any script has; laying them out takes the square of their number. */
const ACCENTS = /\p{M}{100}/u

const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/
const FENCE = /^(`{3,}|~{3,})(.*)$/
const OPEN_HTML = /^\s*<[a-z!?/]/i

/**
 * True for a text whose shape would hold the page up for longer than reading it is worth, or overflow the parser's
 * stack. It is then shown as plain text, which loses nothing. One pass over the lines.
 */
export function looksHostile(text: string): boolean {
  if (text.length > LONGEST || ACCENTS.test(text)) return true
  let [runs, definitions, lines, wasBlank] = [0, 0, 0, true]
  let counts = new Map<string, number>()
  for (const line of proseLines(text)) {
    const isBlank = line.trim() === ''
    if (isBlank) {
      counts = new Map()
      lines = 0
    }
    if (wasBlank && !isBlank) runs += 1
    wasBlank = isBlank
    lines += 1
    if (line.trimStart().startsWith('[') && line.includes(']:')) definitions += 1
    if (runs > MOST_RUNS || lines > MOST_LINES || definitions > MOST_DEFINITIONS) return true
    if (isDeep(line) || hasTooMany(line, counts)) return true
  }
  return false
}

/**
 * The lines that are parsed for more than their end: all but those in fences at the margin, which no list or quote can
 * hold. After a line of HTML, which might swallow a fence, every line counts.
 */
function* proseLines(text: string): Generator<string> {
  let fence = ''
  let sawHtml = false
  for (const line of text.split(/\r\n?|\n/)) {
    const [, mark = '', info = ''] = FENCE.exec(line) ?? []
    if (fence !== '') {
      if (mark.startsWith(fence) && info.trim() === '') fence = ''
      continue
    }
    sawHtml ||= OPEN_HTML.test(line)
    if (mark !== '' && !sawHtml && !(mark.startsWith('`') && info.includes('`'))) fence = mark
    yield line
  }
}

/** How many quotes and list items a line opens, or how far in an item stands. */
function isDeep(line: string): boolean {
  let depth = 0
  CONTAINER.lastIndex = 0
  while (depth <= DEEPEST && CONTAINER.test(line)) depth += 1
  if (depth === 0 || (line.length < 500 && RULE.test(line))) return false
  return depth > DEEPEST || line.length - line.trimStart().length > FURTHEST_IN
}

function hasTooMany(line: string, counts: Map<string, number>): boolean {
  for (const character of line) {
    const most = MOST.get(character)
    if (most === undefined) continue
    const count = (counts.get(character) ?? 0) + 1
    if (count > most) return true
    counts.set(character, count)
  }
  return false
}
