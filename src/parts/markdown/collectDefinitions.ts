import type { Definition, FootnoteDefinition, Nodes } from 'mdast'

interface Definitions {
  definitions: ReadonlyMap<string, Definition>
  footnotes: ReadonlyMap<string, FootnoteDefinition>
}

/** What the text defines, wherever in it, by name. Of two with one name the first counts. */
export function collectDefinitions(tree: Nodes): Definitions {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const visit = (node: Nodes) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, node)
    }
    // they stand among blocks, so that words need not be looked through
    if ('children' in node && node.type !== 'paragraph' && node.type !== 'table') node.children.forEach(visit)
  }
  visit(tree)
  return { definitions, footnotes }
}
