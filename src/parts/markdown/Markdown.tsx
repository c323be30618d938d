'use client'
import { memo, useMemo } from 'react'
import type { TrustedHosts } from '../internal/trustedHosts.js'
import { TrustedHostsProvider } from '../internal/TrustedHostsContext.js'
import { LinkGuard } from './LinkGuard.js'
import { looksHostile } from './looksHostile.js'
import { MarkdownBlock } from './MarkdownBlock.js'
import { PlainText } from './PlainText.js'
import { PlainTextBoundary } from './PlainTextBoundary.js'
import { splitBlocks } from './splitBlocks.js'
import { useRepair } from './useRepair.js'

/** What `Markdown` takes. */
export interface MarkdownProps extends TrustedHosts {
  /** CommonMark with GitHub's extensions. HTML in it is shown as the text that it is. */
  text: string
  /** True while more of the text is on its way: what its end leaves open is shown as what it is about to be. */
  isStreaming?: boolean | undefined
}

/**
 * Markdown that nobody has to trust: no HTML, links by their parsed address that ask before they lead elsewhere,
 * pictures from elsewhere only when asked for, and shapes made to hang a parser as plain text. While a text grows, only
 * its last block is parsed again.
 */
export const Markdown = memo(function Markdown({
  text,
  isStreaming = false,
  linkHosts,
  imageHosts,
}: MarkdownProps) {
  const repair = useRepair(isStreaming)
  const blocks = useMemo(
    () => (looksHostile(text) ? null : splitBlocks(text, isStreaming)),
    [text, isStreaming],
  )
  if (!blocks) return <PlainText text={text} />
  return (
    <TrustedHostsProvider linkHosts={linkHosts} imageHosts={imageHosts}>
      <LinkGuard>
        <PlainTextBoundary text={text}>
          {blocks.map((block, index) => {
            const isOpen = isStreaming && index === blocks.length - 1
            return (
              <MarkdownBlock key={index} text={block} isOpen={isOpen} repair={isOpen ? repair : undefined} />
            )
          })}
        </PlainTextBoundary>
      </LinkGuard>
    </TrustedHostsProvider>
  )
})
