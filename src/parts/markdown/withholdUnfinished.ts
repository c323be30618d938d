/** As much of a Markdown tree's node as is looked at here. */
interface MarkdownNode {
  type: string
  value?: string
  children?: MarkdownNode[]
  position?: { start: { offset?: number }; end: { offset?: number } }
}

/**
 * A remark plugin for text of which more is to come: an address that may still grow makes no link and no picture, and
 * a mark that was added to close something, but closed nothing, is not shown.
 */
export function withholdUnfinished({ closers }: { closers: number }) {
  return (tree: MarkdownNode, file: { value: unknown }) => {
    const source = String(file.value)
    withhold(tree, source, source.length - closers)
  }
}

function withhold(node: MarkdownNode, source: string, writtenEnd: number) {
  if (node.type === 'text' || node.type === 'code' || node.type === 'html') {
    const added = Math.max(0, (node.position?.end.offset ?? 0) - writtenEnd)
    if (added > 0) node.value = node.value?.slice(0, -added) ?? ''
  }
  if (!node.children) return
  node.children = node.children.flatMap((child) => {
    withhold(child, source, writtenEnd)
    if (child.type === 'definition' && mayGrow(child, source)) return []
    return child.type === 'link' && mayGrow(child, source) ? (child.children ?? []) : [child]
  })
}

/** A bare address, or a definition's, goes on until a blank; what stands in brackets is whole. */
function mayGrow({ type, position }: MarkdownNode, source: string): boolean {
  // links that were found in text, and not by the parser, have no position
  const isInBrackets = type === 'link' && /[[<]/.test(source.charAt(position?.start.offset ?? -1))
  return !isInBrackets && !/\s/.test(source.slice(position?.end.offset ?? source.length))
}
