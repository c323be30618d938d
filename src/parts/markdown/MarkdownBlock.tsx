'use client'
import { memo, useId, useMemo } from 'react'
import ReactMarkdown from 'react-markdown'
import { useLabels } from '../internal/LabelsContext.js'
import { markdownComponents } from './markdownComponents.js'
import { readGfm } from './readGfm.js'
import { readReferences } from './readReferences.js'
import type { RepairedMarkdown } from './repairMarkdown.js'
import { withholdUnfinished } from './withholdUnfinished.js'

interface MarkdownBlockProps {
  text: string
  /** More of it is on its way. */
  isOpen?: boolean | undefined
  /** Makes the text of an open block whole; absent until it is loaded. */
  repair?: ((text: string) => RepairedMarkdown) | undefined
}

const plugins = [readGfm, readReferences]

/** Addresses are judged where they are used, by what the parser makes of them. */
const asWritten = (url: string) => url

/** One block of markdown, parsed once for each text. */
export const MarkdownBlock = memo(function MarkdownBlock({
  text,
  isOpen = false,
  repair = asItIs,
}: MarkdownBlockProps) {
  const id = useId()
  const labels = useLabels()
  const options = useMemo(
    () => ({
      // no two messages may share an id, and none may take one of the page's
      clobberPrefix: `${id}-`,
      footnoteLabel: labels.footnotes,
      footnoteLabelProperties: {},
      footnoteBackLabel: labels.backToText,
    }),
    [id, labels],
  )
  const { text: shown, closers } = isOpen ? repair(text) : asItIs(text)
  return (
    <ReactMarkdown
      remarkPlugins={isOpen ? [...plugins, [withholdUnfinished, { closers }]] : plugins}
      remarkRehypeOptions={options}
      urlTransform={asWritten}
      components={markdownComponents}
    >
      {shown}
    </ReactMarkdown>
  )
})

function asItIs(text: string): RepairedMarkdown {
  return { text, closers: 0 }
}
