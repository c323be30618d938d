import type { FootnoteDefinition } from 'mdast'
import { createElement, type ReactElement } from 'react'
import { FootnoteLink } from './FootnoteLink.js'
import { footnoteId } from './footnoteId.js'
import { MarkdownHeading } from './MarkdownHeading.js'
import { readBlocks, type Block } from './readBlocks.js'
import type { Rendering, Shown } from './Rendering.js'
import { showBlocks } from './showBlocks.js'

interface Footnote {
  identifier: string
  blocks: readonly Block[]
}

/** The footnotes that the text refers to, in the order of their numbers; `null` where there are none. */
export function renderFootnotes(rendering: Rendering): ReactElement | null {
  const notes = readNotes(rendering)
  if (notes.length === 0) return null
  const items = notes.map((note) => renderNote(note, rendering))
  return (
    // its key, so that it stays while there come to be more blocks before it
    <section key="footnotes" data-part="footnotes">
      <MarkdownHeading level={2}>{rendering.labels.footnotes}</MarkdownHeading>
      {createElement('ol', { dir: 'auto' }, ...items)}
    </section>
  )
}

/** A footnote may refer to others, which are then footnotes too: the map grows meanwhile. */
function readNotes(rendering: Rendering): Footnote[] {
  const notes: Footnote[] = []
  for (const identifier of rendering.references.keys()) {
    const definition: FootnoteDefinition | undefined = rendering.footnotes.get(identifier)
    if (definition) notes.push({ identifier, blocks: readBlocks(definition, rendering) })
  }
  return notes
}

function renderNote({ identifier, blocks }: Footnote, rendering: Rendering): ReactElement {
  const ways = waysBack(identifier, rendering)
  const last = blocks.at(-1)
  const shown: Block[] =
    last?.kind === 'paragraph'
      ? [...blocks.slice(0, -1), { kind: 'paragraph', shown: [...last.shown, ' ', ...ways] }]
      : [...blocks, { kind: 'text', shown: ways }]
  return createElement('li', { id: footnoteId(rendering.idPrefix, 'fn', identifier) }, ...showBlocks(shown))
}

/** A link to each place that refers to a footnote. */
function waysBack(identifier: string, { references, idPrefix, labels }: Rendering): Shown[] {
  const count = references.get(identifier) ?? 0
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((nth) => {
    const way = (
      <FootnoteLink target={footnoteId(idPrefix, 'fnref', identifier, nth)} label={labels.backToText}>
        ↩{nth > 1 && <sup>{nth}</sup>}
      </FootnoteLink>
    )
    return nth > 1 ? [' ', way] : [way]
  })
}
