import type { Nodes } from 'mdast'
import { normalizeUri } from 'micromark-util-sanitize-uri'
import { createElement } from 'react'
import { CodeBlock } from './CodeBlock.js'
import { MarkdownHeading } from './MarkdownHeading.js'
import { MarkdownImage } from './MarkdownImage.js'
import { MarkdownLink } from './MarkdownLink.js'
import { readBlocks } from './readBlocks.js'
import { renderList } from './renderList.js'
import { renderReference } from './renderReference.js'
import { renderTable } from './renderTable.js'
import type { Rendering, Shown } from './Rendering.js'
import { showBlocks } from './showBlocks.js'

/** What one node of markdown becomes. None carries a class name: styles select on elements and `data-part`. */
export function renderNode(node: Nodes, rendering: Rendering): readonly Shown[] {
  switch (node.type) {
    case 'text':
    case 'html':
    case 'yaml':
      return [node.value]
    case 'emphasis':
      return [createElement('em', null, ...rendering.inside(node))]
    case 'strong':
      return [createElement('strong', null, ...rendering.inside(node))]
    case 'delete':
      return [createElement('del', null, ...rendering.inside(node))]
    case 'inlineCode':
      return [<code dir="ltr">{node.value.replace(/\r?\n|\r/g, ' ')}</code>]
    case 'break':
      return [<br />, '\n']
    case 'link':
      return [createElement(MarkdownLink, { href: normalizeUri(node.url) }, ...rendering.inside(node))]
    case 'image':
      return [<MarkdownImage src={normalizeUri(node.url)} alt={node.alt ?? ''} />]
    case 'linkReference':
    case 'imageReference':
    case 'footnoteReference':
      return renderReference(node, rendering)
    case 'heading':
      return [createElement(MarkdownHeading, { level: node.depth }, ...rendering.inside(node))]
    case 'thematicBreak':
      return [<hr />]
    case 'code':
      return [
        <CodeBlock
          // blank lines behind the code may be the text's, where a list ended a fence that nobody closed
          code={node.value.trimEnd()}
          language={node.lang?.split(/\s+/)[0] ?? ''}
          start={rendering.start + (node.position?.start.offset ?? 0)}
          isOpen={rendering.isOpen}
        />,
      ]
    case 'blockquote':
      return [createElement('blockquote', null, ...showBlocks(readBlocks(node, rendering)))]
    case 'list':
      return [renderList(node, rendering)]
    case 'table':
      return [renderTable(node, rendering)]
    // these stand in others, which render what is in them
    case 'root':
    case 'paragraph':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      return rendering.inside(node)
    // shown where they are referred to
    case 'definition':
    case 'footnoteDefinition':
      return []
    default:
      return node satisfies never
  }
}
