'use client'
import { memo, useId, useMemo } from 'react'
import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { useLabels } from '../internal/LabelsContext.js'
import { markdownComponents } from './markdownComponents.js'

const plugins = [remarkGfm]

/** Addresses are judged where they are used, by what the parser makes of them. */
const asWritten = (url: string) => url

/** One block of markdown, parsed once for each text. */
export const MarkdownBlock = memo(function MarkdownBlock({ text }: { text: string }) {
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
  return (
    <ReactMarkdown
      remarkPlugins={plugins}
      remarkRehypeOptions={options}
      urlTransform={asWritten}
      components={markdownComponents}
    >
      {text}
    </ReactMarkdown>
  )
})
