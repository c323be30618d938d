'use client'
import { memo, useMemo } from 'react'
import { TrustedHostsProvider } from '../internal/TrustedHostsContext.js'
import { DialogPlace } from '../internal/DialogPlace.js'
import { CodeOptionsProvider } from './CodeOptionsContext.js'
import { MarkdownBlock } from './MarkdownBlock.js'
import type { MarkdownProps } from './MarkdownProps.js'
import { PlainText } from './PlainText.js'
import { PlainTextBoundary } from './PlainTextBoundary.js'
import { splitBlocks } from './splitBlocks.js'
import { useRepair } from './useRepair.js'

interface JudgedMarkdownProps extends MarkdownProps {
  /** The text, or what it is a part of, is not to be parsed. */
  isHostile: boolean
}

/** Markdown of which is known whether it may be parsed. While a text grows, only its last block is parsed again. */
export const JudgedMarkdown = memo(function JudgedMarkdown({
  text,
  isStreaming = false,
  linkHosts,
  imageHosts,
  highlighter,
  codeRenderers,
  isHostile,
}: JudgedMarkdownProps) {
  const repair = useRepair(isStreaming)
  const blocks = useMemo(
    () => (isHostile ? null : withStarts(splitBlocks(text, isStreaming))),
    [text, isStreaming, isHostile],
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
