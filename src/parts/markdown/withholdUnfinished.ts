/** As much of a Markdown tree's node as is looked at here. */
interface MarkdownNode {
  type: string
  value?: string
  alt?: string | null | undefined
  children?: MarkdownNode[]
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined
}

/** Where what was written ends, and where a tag of HTML begins that nobody has closed yet. */
interface Ends {
  written: number
  tag: number
}

const OPEN_TAG = /<[a-z!?/][^<>]*$/i

/**
 * Changes the tree of a text of which more is to come: an address that may still grow makes no link and no picture, nor
 * does one in a tag of HTML, which is text as soon as it is closed, and a mark that was added to close something, but
 * closed nothing, is not shown.
 *
 * @param closers how many characters at the text's end were added to close what is open
 */
export function withholdUnfinished(tree: MarkdownNode, source: string, closers: number): void {
  const written = source.length - closers
  const tag = source.slice(0, written).search(OPEN_TAG)
  withhold(tree, source, { written, tag: tag < 0 ? Infinity : tag })
}

function withhold(node: MarkdownNode, source: string, ends: Ends) {
  if (node.type === 'text' || node.type === 'code' || node.type === 'html') {
    const added = Math.max(0, (node.position?.end.offset ?? 0) - ends.written)
    if (added > 0) node.value = node.value?.slice(0, -added) ?? ''
  }
  if (!node.children) return
  node.children = node.children.flatMap((child) => {
    withhold(child, source, ends)
    return shown(child, source, ends)
  })
}

/** What stands for a node for now. */
function shown(node: MarkdownNode, source: string, { tag }: Ends): MarkdownNode[] {
  // links that were found in text, and not by the parser, have no position
  const isInTag = (node.position?.start.offset ?? Infinity) >= tag && tag < Infinity
  switch (node.type) {
    case 'definition':
      return mayGrow(node, source) ? [] : [node]
    case 'link':
      return isInTag || mayGrow(node, source) ? (node.children ?? []) : [node]
    case 'linkReference':
      return isInTag ? (node.children ?? []) : [node]
    case 'image':
    case 'imageReference':
      return isInTag ? [{ type: 'text', value: node.alt ?? '' }] : [node]
    default:
      return [node]
  }
}

/** A bare address, or a definition's, goes on until a blank; what stands in brackets is whole. */
function mayGrow({ type, position }: MarkdownNode, source: string): boolean {
  // links that were found in text, and not by the parser, have no position
  const isInBrackets = type === 'link' && /[[<]/.test(source.charAt(position?.start.offset ?? -1))
  return !isInBrackets && !/\s/.test(source.slice(position?.end.offset ?? source.length))
}
