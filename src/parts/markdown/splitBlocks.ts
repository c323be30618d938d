/** What is open at a line: whether a blank line after it may end a block. */
interface Scan {
  fence: Fence | null
  /** Where the text of each open list item begins, outermost first. */
  items: readonly number[]
  /** HTML has begun, or a list ended in the middle of a fence: from here on only the parser knows. */
  isLost: boolean
  /** The line above may be indented code: what counts as an item after that is for the parser to say. */
  isCode: boolean
}

interface Fence {
  mark: string
  /** Where the list item that it stands in has its text; 0 outside lists. */
  container: number
}

const HTML = /^ *<[a-z!?/]/i
const FENCE = /^( *)(`{3,}|~{3,})(.*)$/
const ITEM = /^( *)(?:[-+*]|\d{1,9}[.)])(?:$|( {1,4})(?! )| )/
const BRACKET_FIRST = /^[ \t>*+\-\d.)]{0,40}\[/

/**
 * Cuts markdown into blocks that can be rendered one by one, so that those already finished stay as they are while the
 * last one grows. Joined, the blocks are the text. It cuts only where it is sure: after a blank line, before a line
 * that stands at the margin, outside fences and lists. A text with definitions or footnotes stays whole; of one that is
 * `growing`, the line that is still being written defines nothing yet.
 */
export function splitBlocks(text: string, growing = false): string[] {
  if (text.includes('\r')) return [text]
  const blocks: string[] = []
  const scan: Scan = { fence: null, items: [], isLost: false, isCode: false }
  let [start, at, wasBlank] = [0, 0, false]
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === ''
    if (!isBlank) {
      if (wasBlank && beginsBlock(line, scan)) {
        blocks.push(text.slice(start, at))
        start = at
      }
      readLine(line, scan, wasBlank)
      if (isUnsure(line, scan, growing && at + line.length === text.length)) return [text]
    }
    wasBlank = isBlank
    at += line.length + 1
  }
  return start < text.length ? [...blocks, text.slice(start)] : blocks
}

function beginsBlock(line: string, { fence, items, isLost, isCode }: Scan): boolean {
  if (isLost || fence) return false
  return !line.startsWith(' ') && !((items.length > 0 || isCode) && ITEM.test(line))
}

/** A definition reaches into other blocks, and where a tab indents, columns are not characters. */
function isUnsure(line: string, { fence, items, isLost }: Scan, isBeingWritten: boolean): boolean {
  const isProse = !fence || isLost
  return (
    (isProse && mayDefine(line, isBeingWritten)) ||
    ((isProse || items.length > 0) && /^ *\S{0,10} *\t/.test(line))
  )
}

/**
 * `[name]: target`, or the beginning of a name that goes on in the next line. A line that is still being written is
 * neither, unless it is a footnote: that one is read while it comes.
 */
function mayDefine(line: string, isBeingWritten: boolean): boolean {
  if (!BRACKET_FIRST.test(line)) return false
  if (isBeingWritten) return line.includes('[^') && line.includes(']:')
  return line.includes(']:') || !line.includes(']')
}

function readLine(line: string, scan: Scan, afterBlank: boolean) {
  if (scan.fence) {
    scan.isLost ||= indentOf(line) < scan.fence.container
    if (closes(scan.fence, line)) scan.fence = null
    return
  }
  if (afterBlank && indentOf(line) === 0 && !ITEM.test(line)) scan.items = []
  const { rest, items } = openItems(line, scan.items)
  scan.items = items
  scan.fence = fenceOpenedBy(rest, items)
  scan.isLost ||= HTML.test(rest)
  scan.isCode = indentOf(line) > 3
}

/** Reads the list items that begin in a line, one in the other, and blanks their marks out. */
function openItems(line: string, outer: readonly number[]): { rest: string; items: readonly number[] } {
  let [rest, items] = [line, outer]
  for (let item = ITEM.exec(rest); item; item = ITEM.exec(rest)) {
    const [mark, indent = ''] = item
    const offset = mark.endsWith(' ') ? mark.length : mark.length + 1
    items = [...items.filter((known) => known <= indent.length), offset]
    rest = ' '.repeat(mark.length) + rest.slice(mark.length)
    // a mark of its own line: nothing can follow it
    if (rest.trim() === '') break
  }
  return { rest, items }
}

function fenceOpenedBy(line: string, items: readonly number[]): Fence | null {
  const [, indent = '', mark = '', info = ''] = FENCE.exec(line) ?? []
  // backticks can't stand in the info of a fence of backticks: that is a code span
  if (mark === '' || (mark.startsWith('`') && info.includes('`'))) return null
  const container = items.findLast((offset) => offset <= indent.length) ?? 0
  return indent.length - container > 3 ? null : { mark, container }
}

function closes(fence: Fence, line: string): boolean {
  const [, indent = '', mark = '', info = ''] = FENCE.exec(line) ?? []
  if (indent.length - fence.container > 3) return false
  return mark.startsWith(fence.mark) && info.trim() === ''
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
