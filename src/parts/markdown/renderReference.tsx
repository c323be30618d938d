import type { FootnoteReference, ImageReference, LinkReference } from 'mdast'
import { normalizeUri } from 'micromark-util-sanitize-uri'
import { createElement, type ReactElement } from 'react'
import { FootnoteLink } from './FootnoteLink.js'
import { footnoteId } from './footnoteId.js'
import { MarkdownImage } from './MarkdownImage.js'
import { MarkdownLink } from './MarkdownLink.js'
import type { Rendering, Shown } from './Rendering.js'

/** What refers to a definition. Where that is not there (yet), it is the text that it was written as. */
export function renderReference(
  node: LinkReference | ImageReference | FootnoteReference,
  rendering: Rendering,
): readonly Shown[] {
  if (node.type === 'footnoteReference') return [renderFootnoteReference(node, rendering)]
  const definition = rendering.definitions.get(node.identifier)
  const words = node.type === 'imageReference' ? [node.alt ?? ''] : rendering.inside(node)
  if (!definition) return [node.type === 'imageReference' ? '![' : '[', ...words, endOf(node)]
  const address = normalizeUri(definition.url)
  return node.type === 'imageReference'
    ? [<MarkdownImage src={address} alt={node.alt ?? ''} />]
    : [createElement(MarkdownLink, { href: address }, ...words)]
}

function endOf({ referenceType, label, identifier }: LinkReference | ImageReference): string {
  if (referenceType === 'full') return `][${label ?? identifier}]`
  return referenceType === 'collapsed' ? '][]' : ']'
}

/** Footnotes have the numbers in whose order they are referred to. */
function renderFootnoteReference({ identifier }: FootnoteReference, rendering: Rendering): ReactElement {
  const { references, idPrefix } = rendering
  const times = (references.get(identifier) ?? 0) + 1
  references.set(identifier, times)
  const number = [...references.keys()].indexOf(identifier) + 1
  return (
    <sup>
      <FootnoteLink
        id={footnoteId(idPrefix, 'fnref', identifier, times)}
        target={footnoteId(idPrefix, 'fn', identifier)}
      >
        {number}
      </FootnoteLink>
    </sup>
  )
}
