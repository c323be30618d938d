'use client'
import { memo, useMemo } from 'react'
import { looksHostile } from './looksHostile.js'
import { MarkdownBlock } from './MarkdownBlock.js'
import { PlainTextBoundary } from './PlainTextBoundary.js'
import { splitBlocks } from './splitBlocks.js'

/** What `Markdown` takes. */
export interface MarkdownProps {
  /** CommonMark with GitHub's extensions. HTML in it is shown as the text that it is. */
  text: string
}

/**
 * Markdown that nobody has to trust: no HTML, links by their parsed address, pictures from elsewhere only when asked
 * for, and shapes made to hang a parser as plain text. While a text grows, only its last block is parsed again.
 */
export const Markdown = memo(function Markdown({ text }: MarkdownProps) {
  const blocks = useMemo(() => (looksHostile(text) ? null : splitBlocks(text)), [text])
  if (!blocks) return <div data-part="plain">{text}</div>
  return (
    <PlainTextBoundary text={text}>
      {blocks.map((block, index) => (
        <MarkdownBlock key={index} text={block} />
      ))}
    </PlainTextBoundary>
  )
})
