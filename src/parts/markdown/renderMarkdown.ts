import type { Root } from 'mdast'
import { createElement, Fragment, type ReactElement } from 'react'
import { collectDefinitions } from './collectDefinitions.js'
import { joinTexts } from './joinTexts.js'
import { readBlocks } from './readBlocks.js'
import { renderFootnotes } from './renderFootnotes.js'
import { renderNode } from './renderNode.js'
import type { Rendering, RenderOptions } from './Rendering.js'
import { showBlocks } from './showBlocks.js'

/**
 * The elements for a tree of markdown. All of them, and all of their attributes, are made by us: of the text come words,
 * and addresses, which links and pictures judge for themselves.
 */
export function renderMarkdown(tree: Root, options: RenderOptions): ReactElement {
  const rendering: Rendering = {
    ...options,
    ...collectDefinitions(tree),
    references: new Map(),
    one: (node) => renderNode(node, rendering),
    inside: ({ children }) => joinTexts(children.flatMap(rendering.one)),
  }
  const blocks = showBlocks(readBlocks(tree, rendering))
  return createElement(Fragment, null, ...blocks, renderFootnotes(rendering))
}
