'use client'
import { memo, useMemo } from 'react'
import type { TrustedHosts } from '../internal/trustedHosts.js'
import { TrustedHostsProvider } from '../internal/TrustedHostsContext.js'
import { DialogPlace } from '../internal/DialogPlace.js'
import type { CodeOptions } from './codeOptions.js'
import { CodeOptionsProvider } from './CodeOptionsContext.js'
import { looksHostile } from './looksHostile.js'
import { MarkdownBlock } from './MarkdownBlock.js'
import { PlainText } from './PlainText.js'
import { PlainTextBoundary } from './PlainTextBoundary.js'
import { splitBlocks } from './splitBlocks.js'
import { useRepair } from './useRepair.js'

/** What `Markdown` takes. */
export interface MarkdownProps extends TrustedHosts, CodeOptions {
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
  highlighter,
  codeRenderers,
}: MarkdownProps) {
  const repair = useRepair(isStreaming)
  const blocks = useMemo(
    () => (looksHostile(text) ? null : withStarts(splitBlocks(text, isStreaming))),
    [text, isStreaming],
  )
  if (!blocks) return <PlainText text={text} />
  return (
    <TrustedHostsProvider linkHosts={linkHosts} imageHosts={imageHosts}>
      <CodeOptionsProvider highlighter={highlighter} codeRenderers={codeRenderers}>
        <DialogPlace>
          <PlainTextBoundary text={text}>
            {blocks.map(({ text: block, start }, index) => {
              const isOpen = isStreaming && index === blocks.length - 1
              return (
                <MarkdownBlock
                  key={index}
                  text={block}
                  start={start}
                  isOpen={isOpen}
                  repair={isOpen ? repair : undefined}
                />
              )
            })}
          </PlainTextBoundary>
        </DialogPlace>
      </CodeOptionsProvider>
    </TrustedHostsProvider>
  )
})

function withStarts(blocks: readonly string[]): { text: string; start: number }[] {
  let end = 0
  return blocks.map((text) => {
    end += text.length
    return { text, start: end - text.length }
  })
}
