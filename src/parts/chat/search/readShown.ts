/** What is no part of the text: buttons, the name of a code's language, and what nobody sees. */
const SKIPPED = 'button, [data-part="code"] > div, [aria-hidden="true"], [hidden]'

/** What stands within a line. */
const INLINE =
  'a, abbr, b, bdi, bdo, code, del, em, i, ins, kbd, mark, q, s, small, span, strong, sub, sup, time, u'

/** A run of text, and whether a new line or block begins with it. */
export interface ShownText {
  node: Text
  isNewLine: boolean
}

/** The text of an element as a reader sees it, run by run. */
export function readShown(element: Element): readonly ShownText[] {
  const { ownerDocument } = element
  // 5 = elements and text: their numbers have names on `window` alone, which may be another document's
  const walker = ownerDocument.createTreeWalker(element, 5, (node) =>
    // 2 = not with all that is in it, 3 = not, but what is in it, 1 = this
    isElement(node) ? (node.matches(SKIPPED) ? 2 : 3) : 1,
  )
  const shown: ShownText[] = []
  let lastBlock: Element | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = blockOf(node)
    // the walker gives nothing but text
    shown.push({ node: node as Text, isNewLine: block !== lastBlock })
    lastBlock = block
  }
  return shown
}

function blockOf(node: Node): Element | null {
  let block = node.parentElement
  while (block?.matches(INLINE)) block = block.parentElement
  return block
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
