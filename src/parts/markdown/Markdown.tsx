'use client'
import { memo, useMemo } from 'react'
import { JudgedMarkdown } from './JudgedMarkdown.js'
import { looksHostile } from './looksHostile.js'
import type { MarkdownProps } from './MarkdownProps.js'

/**
 * Markdown that nobody has to trust: no HTML, links by their parsed address that ask before they lead elsewhere,
 * pictures from elsewhere only when asked for, and shapes made to hang a parser as plain text. While a text grows, only
 * its last block is parsed again.
 */
export const Markdown = memo(function Markdown(props: MarkdownProps) {
  const { text } = props
  const isHostile = useMemo(() => looksHostile(text), [text])
  return <JudgedMarkdown {...props} isHostile={isHostile} />
})
