import remend, { type RemendOptions } from 'remend'

/** Markdown that was made whole, and how many characters at its end only close what was open. */
export interface RepairedMarkdown {
  text: string
  closers: number
}

/** Of what remend can do, nothing that isn't asked for: what is written in full is shown as it will be. */
const NOTHING: RemendOptions = {
  bold: false,
  boldItalic: false,
  comparisonOperators: false,
  htmlTags: false,
  images: false,
  inlineCode: false,
  italic: false,
  katex: false,
  links: false,
  setextHeadings: false,
  singleTilde: false,
  strikethrough: false,
}
const LINKS: RemendOptions = { ...NOTHING, links: true, images: true, linkMode: 'text-only' }
const CODE: RemendOptions = { ...NOTHING, inlineCode: true }
const EMPHASIS: RemendOptions = {
  ...NOTHING,
  bold: true,
  boldItalic: true,
  italic: true,
  setextHeadings: true,
  strikethrough: true,
}

/**
 * Brackets with a backslash, as formulas have them, begin no link; remend takes them for ones that do. These stand for
 * them meanwhile: code points that no text may use.
 */
const STAND_INS = new Map([
  ['\\[', '\ufdd0'],
  ['\\]', '\ufdd1'],
])
const ESCAPED = /\\[\\[\]]/g

const PICTURE_WITHOUT_END = /\(streamdown:incomplete-image\)$/

/**
 * Makes unfinished markdown what it is about to be: emphasis and code are closed, of a link whose address is still on
 * its way only the words are left, and a picture has no address. What opened last is closed first.
 */
export function repairMarkdown(text: string): RepairedMarkdown {
  const hidden = text.replace(ESCAPED, (pair) => STAND_INS.get(pair) ?? pair)
  const linked = remend(hidden, LINKS).replace(PICTURE_WITHOUT_END, '()')
  const closed = remend(remend(linked, CODE), EMPHASIS)
  // a blank at the end goes before something is added
  const kept = closed.startsWith(linked) ? linked : linked.slice(0, -1)
  return { text: unhide(closed), closers: Math.max(0, closed.length - kept.length) }
}

function unhide(text: string): string {
  return [...STAND_INS].reduce((shown, [pair, standIn]) => shown.replaceAll(standIn, pair), text)
}
