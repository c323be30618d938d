'use client'
import { memo, useId } from 'react'
import { useLabels } from '../internal/LabelsContext.js'
import { parseMarkdown } from './parseMarkdown.js'
import { renderMarkdown } from './renderMarkdown.js'
import type { RepairedMarkdown } from './repairMarkdown.js'
import { withholdUnfinished } from './withholdUnfinished.js'

interface MarkdownBlockProps {
  text: string
  /** Where it begins in the message. */
  start?: number | undefined
  /** More of it is on its way. */
  isOpen?: boolean | undefined
  /** Makes the text of an open block whole; absent until it is loaded. */
  repair?: ((text: string) => RepairedMarkdown) | undefined
}

/** One block of markdown, parsed once for each text. */
export const MarkdownBlock = memo(function MarkdownBlock({
  text,
  start = 0,
  isOpen = false,
  repair = asItIs,
}: MarkdownBlockProps) {
  const id = useId()
  const labels = useLabels()
  const { text: shown, closers } = isOpen ? repair(text) : asItIs(text)
  const tree = parseMarkdown(shown)
  if (isOpen) withholdUnfinished(tree, shown, closers)
  return renderMarkdown(tree, { labels, idPrefix: `${id}-`, start, isOpen })
})

function asItIs(text: string): RepairedMarkdown {
  return { text, closers: 0 }
}
