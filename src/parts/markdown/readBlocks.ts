import type { Nodes, Parents } from 'mdast'
import type { Rendering, Shown } from './Rendering.js'

/** One block within another, such as a paragraph of a quote. */
export interface Block {
  /** Of a paragraph its words, so that something can still be put before or behind them. */
  kind: 'paragraph' | 'text' | 'element'
  shown: readonly Shown[]
}

/** Renders the blocks that stand in a node; those that only define something are none. */
export function readBlocks(parent: Parents, rendering: Rendering): Block[] {
  return parent.children.flatMap((node) => readBlock(node, rendering))
}

function readBlock(node: Nodes, rendering: Rendering): Block[] {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return []
  if (node.type === 'paragraph') return [{ kind: 'paragraph', shown: rendering.inside(node) }]
  return [{ kind: node.type === 'html' ? 'text' : 'element', shown: rendering.one(node) }]
}
